import { missingTools } from '../../scripts/install-tools.mjs';

/** A test that is skipped for want of a tool proves nothing: without the tools, in their versions, the whole run fails. */
export default function requireTools() {
  const missing = missingTools();
  if (missing.length > 0) throw new Error(`missing in .tools/: ${missing.join(', ')}. Run \`node scripts/install-tools.mjs\`.`);
}
