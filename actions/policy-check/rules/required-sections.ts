import type { MarkdownDocument } from '../../../core/markdown/scan.ts';
import type { Finding, FindingState } from '../../../core/model.ts';
import type { RequiredSections, SectionRequirement } from '../policy.ts';
import { count, finding, type RuleContext, type RuleResult, whyHidden, withoutBody } from './rule.ts';
import { runAgain } from './run-again.ts';
import { measureSection, readTemplate, type SectionContent, type Template } from './section-content.ts';
import { carriesTag, sectionsByTag, type TaggedSection } from './sections.ts';

/** Every required tag must stand in a heading, with content under it that is the author's own. */
export function judgeRequiredSections(context: RuleContext, rule: RequiredSections): RuleResult {
  const { body } = context;
  if (!body) return withoutBody(context, 'required_sections');
  const template = readTemplate(context.facts.template.state === 'read' ? context.facts.template.value : null);
  const templateFinding = judgeTemplate(context, rule);
  const sections = sectionsByTag(
    body,
    rule.sections.map((section) => section.tag),
  );
  const judged = rule.sections.map((requirement, index) => {
    const section = sections.get(requirement.tag);
    if (!section || section.headings.length === 0) return missing(context, requirement, index, body, template);
    const content = measureSection(section.lines, { template, placeholders: rule.placeholders });
    return judgeContent({ context, rule, requirement, index, section, content, templateKnown: templateFinding?.state !== 'unknown' });
  });
  const findings = templateFinding ? [templateFinding, ...judged] : judged;
  const failed = judged.filter((one) => one.state === 'fail');
  if (failed.length > 0)
    return { findings, summary: `${failed.length} of ${count(judged.length, 'section')} missing or not filled in: ${tagsOf(failed)}` };
  const summary =
    templateFinding?.message ?? (judged.length === 1 ? 'The section is filled in' : `All ${judged.length} sections are filled in`);
  return { findings, summary };
}

/** A template that cannot be read, or is not there, would let its own lines pass as content. */
function judgeTemplate(context: RuleContext, rule: RequiredSections): Finding | null {
  if (rule.template === null || context.facts.template.state === 'read') return null;
  const decidedBy = ['required_sections', 'template'] as const;
  if (context.facts.template.state === 'unreadable') {
    const { why } = context.facts.template;
    const message = `The template \`${rule.template}\` could not be read: ${why}`;
    return finding(context, 'unknown', rule.template, message, decidedBy, { evidence: rule.template, fix: runAgain(why) });
  }
  const message = `The policy names the template \`${rule.template}\`, which does not exist.`;
  const fix = `Correct \`template\` in \`${context.policy.file}\`, or add the file.`;
  return finding(context, 'error', rule.template, message, decidedBy, { evidence: rule.template, fix });
}

interface Judged {
  context: RuleContext;
  rule: RequiredSections;
  requirement: SectionRequirement;
  index: number;
  section: TaggedSection;
  content: SectionContent;
  templateKnown: boolean;
}

function judgeContent({ context, rule, requirement, index, section, content, templateKnown }: Judged): Finding {
  const { tag, minChars } = requirement;
  const heading = section.headings[0];
  const place = `\`${'#'.repeat(heading?.level ?? 2)} ${heading?.text ?? tag}\``;
  const say = (state: FindingState, message: string, fix?: string) =>
    finding(context, state, tag, message, ['required_sections', 'sections', index], { evidence: needs(minChars), ...(fix ? { fix } : {}) });
  const isExcused = rule.allowNa && content.notApplicable !== null;
  if (isExcused || content.characters >= Math.max(1, minChars)) {
    if (!templateKnown) return say('unknown', 'The section has text, but without the template it is not known whose.');
    return say(
      'pass',
      isExcused
        ? `The section says that it does not apply: ${content.notApplicable?.replace(/^[\s:;,.–—-]+/u, '')}`
        : `The section holds ${count(content.characters, 'character')}.`,
    );
  }
  const orNotApplicable = rule.allowNa ? ', or `N/A - ` and the reason why it does not apply' : '';
  const fix = `Write at least ${count(Math.max(1, minChars), 'character')} under ${place}${orNotApplicable}.`;
  if (content.characters > 0)
    return say('fail', `The section holds ${count(content.characters, 'character')} of its own; ${minChars} are asked for.`, fix);
  return say('fail', `${whyEmpty(content, rule)}${underlineHint(section)}`, fix);
}

function whyEmpty(content: SectionContent, rule: RequiredSections): string {
  if (content.notApplicable !== null) return 'The section says `N/A`, which the policy does not accept.';
  if (content.bareNotApplicable > 0)
    return rule.allowNa ? 'The section says `N/A` without a reason.' : 'The section says `N/A`, which the policy does not accept.';
  if (content.placeholders > 0) return 'The section is there, but holds only a placeholder.';
  if (content.templateLines > 0) return "The section is there, but holds only the template's own lines.";
  if (content.comments > 0) return 'The section is there, but holds only comments, which nobody sees.';
  return 'The section is there, but it is empty.';
}

/** GitHub makes a heading of a paragraph with dashes right under it, and so takes it out of the section. */
function underlineHint({ endedByUnderline: heading }: TaggedSection): string {
  if (!heading) return '';
  return ` Line ${heading.line} became a heading, because of the \`-\` or \`=\` line right under it; put a blank line between them.`;
}

function missing(
  context: RuleContext,
  requirement: SectionRequirement,
  index: number,
  body: MarkdownDocument,
  template: Template,
): Finding {
  const { tag, title, minChars } = requirement;
  const own = template.document?.headings.find((heading) => carriesTag(heading.text, tag));
  const heading = own ? `${'#'.repeat(own.level)} ${own.text}` : `## ${title ? `${title} ` : ''}${tag}`;
  const fix = `Add the heading \`${heading}\` to the description, and at least ${count(Math.max(1, minChars), 'character')} under it.`;
  const message = `No heading of the description holds \`${tag}\`.${mentionHint(body, tag)}`;
  return finding(context, 'fail', tag, message, ['required_sections', 'sections', index], { evidence: needs(minChars), fix });
}

/** Where the tag does stand, and why it does not count there. */
function mentionHint(body: MarkdownDocument, tag: string): string {
  const line = body.lines.find((candidate) => carriesTag(candidate.raw, tag));
  if (!line) return '';
  if (line.kind === 'text' && /^#{1,6}[^#\s]/.test(line.text)) return ` Line ${line.number} is no heading: it lacks a blank after \`#\`.`;
  if (line.kind === 'text' && carriesTag(line.text, tag)) return ` Line ${line.number} has it, but in the text.`;
  return ` Line ${line.number} has it, but ${whyHidden(line)}.`;
}

function needs(minChars: number): string {
  return `at least ${count(Math.max(1, minChars), 'character')}`;
}

function tagsOf(findings: readonly Finding[]): string {
  return findings.map((one) => one.subject).join(', ');
}
