/** What the scan of blocks hands on: lines and headings, before anything inside a line is read. */

/** `fence` is the marker line of a fence, `code` the text in it (or indented code, or `<pre>`), `rule` a horizontal rule, `footnote` its text. */
export type LineKind = 'blank' | 'text' | 'heading' | 'rule' | 'fence' | 'code' | 'quote' | 'footnote' | 'html' | 'comment';

export interface BlockLine {
  kind: LineKind;
  raw: string;
  /** The line without indentation, list markers, `#` and `>`. */
  body: string;
  /** Whether the line opens a list item, and the column at which its text (or its marker) begins. */
  item: boolean;
  indent: number;
  /** Lines with the same number are one paragraph. */
  paragraph: number;
}

/** Positions count from 0; a setext heading may have several lines, and `last` is its underline. */
export interface BlockHeading {
  level: number;
  first: number;
  last: number;
}
