import { marked } from 'marked';

/** One thing that GitHub would show, under a chapter's heading. */
export interface Exhibit {
  chapter: string;
  title: string;
  /** GitHub Flavored Markdown, or text of a terminal. */
  kind: 'markdown' | 'terminal';
  text: string;
}

const STYLE = `
  body { font: 15px/1.5 system-ui, sans-serif; color: #1f2328; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
  section { border: 1px solid #d1d9e0; border-radius: 6px; padding: 0 1.25rem 1rem; margin: 1rem 0 2rem; overflow-x: auto; }
  h1 + p, h3 { color: #59636e; } h3 { font-size: .85rem; font-weight: 600; margin: 1.5rem 0 .25rem; }
  table { border-collapse: collapse; } td, th { border: 1px solid #d1d9e0; padding: .3rem .6rem; text-align: left; vertical-align: top; }
  code { background: #818b981f; border-radius: 4px; padding: .1em .35em; font-size: 85%; overflow-wrap: anywhere; }
  pre { background: #f6f8fa; border-radius: 6px; padding: 1rem; overflow-x: auto; } pre code { background: none; padding: 0; }
`;

/** One page with every exhibit, grouped by chapter in the order given. */
export function renderPage(exhibits: readonly Exhibit[]): string {
  let chapter = '';
  const parts = exhibits.map((exhibit) => {
    const heading = exhibit.chapter === chapter ? '' : `<h2>${escapeHtml(exhibit.chapter)}</h2>`;
    chapter = exhibit.chapter;
    const content =
      exhibit.kind === 'markdown' ? marked.parse(exhibit.text, { gfm: true, async: false }) : `<pre>${escapeHtml(exhibit.text)}</pre>`;
    return `${heading}<h3>${escapeHtml(exhibit.title)}</h3><section>${content}</section>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>ops-actions demo</title><style>${STYLE}</style>
<h1>ops-actions at work</h1><p>Written by the shipped bundle against a GitHub on 127.0.0.1.</p>
${parts.join('\n')}</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
