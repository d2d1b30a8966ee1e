import { runLoopback } from '../loopback/cli.ts';
import type { Command } from './command.ts';

export const loopback: Command = {
  help: `Usage: ops-actions loopback --seed FILE [--port N] [--latency MS] [--for DURATION]

Starts a GitHub on 127.0.0.1 that holds what the seed file says: repositories, files, pull requests. It answers as GitHub does,
checks every request against GitHub's published API description, and keeps a journal at /_loopback/journal.

Examples:
  ops-actions loopback --seed loopback/examples/pull-requests.yml --port 8080
  GITHUB_API_URL=http://127.0.0.1:8080 gh api repos/octo/app/pulls
`,
  run: (argv) => runLoopback(argv),
};
