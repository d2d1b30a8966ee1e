/** One command: `run` takes the arguments after its name and gives the exit code. */
export interface Command {
  help: string;
  run(argv: readonly string[]): Promise<number>;
}
