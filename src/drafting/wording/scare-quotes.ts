import type { Span } from '../finding.ts';
import type { RuleHit } from './rules.ts';

/** Words before a quotation that say whose words, or that they are a name. */
const INTRODUCED =
  /(?:called|call|calls|calling|described|describes|describe|describing|as|dubbed|named|titled|entitled|known|termed|labelled|labeled|word|words|term|phrase|slogan|reading|read|reads|said|says|say|saying|to|by|it|them|him|her|wrote|writes|that|chanting|shouting|chanted|sign|signs|headline|album|song|book|film|show|series|play|game|movie|meaning|means|mean|is|was|are|were|be)[\s,:]*$/iu;

/** One to three words in quotation marks that nobody is named for. */
export function scareQuotes(text: string, quotations: Span[], cues: Span[], sentence: Span): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const quotation of quotations) {
    const inside = text.slice(quotation.start, quotation.end).replace(/^["“”'‘’«»]+|["“”'‘’«»]+$/gu, '');
    if (inside.length > 40 || !/^\p{Ll}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2}$/u.test(inside)) continue;
    if (cues.some((cue) => Math.min(Math.abs(cue.end - quotation.start), Math.abs(quotation.end - cue.start)) < 40))
      continue;
    const before = text.slice(Math.max(sentence.start, quotation.start - 30), quotation.start);
    if (INTRODUCED.test(before)) continue;
    hits.push({
      start: quotation.start,
      end: quotation.end,
      device: 'deflect',
      strength: 2,
      why: 'scare-quotes',
      class: null,
    });
  }
  return hits;
}
