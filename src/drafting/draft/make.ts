import type { LessonClaim } from '../../model/claim.ts';
import { countWords } from '../../model/count-words.ts';
import type { ClaimFinding, Finding, Findings } from '../finding.ts';
import {
  PLACES,
  type DraftClaim,
  type DraftMark,
  type DraftOptions,
  type DraftQuestion,
  type LessonDraft,
  type Place,
} from './draft.ts';
import { frontOf } from './facts.ts';
import { clauseWords } from './clause.ts';
import { textsOf } from './folder.ts';
import { attributionAt, choose, claimClause, freeName, markOf, slugOf, withSource } from './marks.ts';
import { materialOf } from './material.ts';
import { callOf, claimNote, SETTLE, UNNAMED } from './notes.ts';
import { core, paragraphAt, quoted, quotedIn, wordsAt } from './quote.ts';
import { skeleton } from './reading.ts';
import { before, exits } from './templates/around.ts';
import { claims } from './templates/claims.ts';
import { language } from './templates/language.ts';
import { sourcing } from './templates/sourcing.ts';
import { mixed, type Template } from './templates/template.ts';
import { together } from './templates/together.ts';

export const TEMPLATES: readonly Template[] = [...before, ...sourcing, ...language, ...claims, ...together, ...exits];

/** How much of an article a lesson may quote in all, in runs of four words and more. */
export const LARGEST_SHARE = 0.25;
/** Questions of a lesson that a class can do; more are for the author to choose from. */
const MOST_QUESTIONS = 18;
/** Marks tried one after the other until the quotations are within the limits. */
const MOST_MARKS = [30, 26, 23, 20, 17, 14, 11, 8, 5, 3, 1, 0];
/** Claims that a table holds at first. */
const MOST_CLAIMS = 10;

/** The claim of a lesson that a finding makes; its words are quoted until the author has put them into others. */
export function claimOf(findings: Findings, found: ClaimFinding, id: string): LessonClaim | null {
  const finding = withSource(findings, found);
  const { article } = findings;
  const paragraph = paragraphAt(article, finding.start);
  if (paragraph === null) return null;
  const telling = [...finding.numbers, ...finding.dates, ...finding.hedges];
  const clause = claimClause(findings, finding);
  const words = quoted(
    clause ? clauseWords(article.text, clause) : wordsAt(article.text, core(article.text, finding, telling, 10)),
  );
  const by = attributionAt(findings, claimClause(findings, finding) ?? finding);
  const called = by && finding.attribution !== 'none' ? callOf(by, article.text) : UNNAMED;
  const speaker = called === UNNAMED ? null : called;
  return {
    statement: speaker ? `By the account of ${speaker}: ${words}.` : `The article says: ${words}.`,
    paragraph,
    kind: finding.kind,
    attribution: finding.attribution,
    ...(speaker && { speaker }),
    evidence: finding.evidence,
    claim: id,
    settle: SETTLE[finding.kind][0],
    note: claimNote(finding, article.text),
  };
}

const isClaim = (finding: Finding): finding is ClaimFinding => finding.is === 'claim';

function accept(findings: Findings, chosen: readonly Finding[], event: LessonDraft['event']) {
  const marks: Record<string, DraftMark> = {};
  const claimed: Record<string, DraftClaim> = {};
  const [names, claimNames] = [new Set<string>(), new Set<string>()];
  for (const finding of chosen) {
    let claim: string | undefined;
    if (isClaim(finding)) {
      claim = freeName(slugOf(wordsAt(findings.article.text, core(findings.article.text, finding, [], 6))), claimNames);
      const made = claimOf(findings, finding, event.known ? CHOOSE_CLAIM : claim);
      if (!made) continue;
      claimNames.add(claim);
      claimed[claim] = { claim: made, finding: finding.id };
    }
    const mark = markOf(findings, finding, claim);
    if (!mark) continue;
    const name = freeName(slugOf(mark.annotation.quote), names);
    names.add(name);
    marks[name] = mark;
  }
  return { marks, claims: claimed };
}

/** Stands where a claim belongs to one of an event that the book has: only a person can say to which. */
export const CHOOSE_CLAIM = 'TO WRITE: the id of the claim in the event’s claims.yaml that this is an instance of';

type Ranked = DraftQuestion & { rank: number };

/** Leaves questions out until there is room: those that are missed least first, then of the part of the lesson with most. */
function withinRoom(made: readonly Ranked[], room: number): Ranked[] {
  const left = [...made];
  const crowd = (place: Place): number => left.filter((one) => one.place === place).length;
  while (left.length > room) {
    const spare = left
      .filter(({ rank }) => rank > 1)
      .sort((a, b) => b.rank - a.rank || crowd(b.place) - crowd(a.place) || left.indexOf(b) - left.indexOf(a))[0];
    if (!spare) break;
    left.splice(left.indexOf(spare), 1);
  }
  return left;
}

/** Makes the questions again from what is accepted. Those that the author changed stay; those removed stay away. */
export function draftQuestions(draft: LessonDraft): LessonDraft {
  const material = materialOf(draft);
  const kept = new Map(draft.questions.filter(({ edited }) => edited).map((one) => [one.id, one]));
  const made = TEMPLATES.flatMap((template): Ranked[] => {
    if (draft.removed.includes(template.id) || kept.has(template.id)) return [];
    const one = template.make(material);
    if (!one) return [];
    const { question, review } = one;
    return [{ id: template.id, place: template.place, authored: question, review, edited: false, rank: template.rank }];
  });
  const wantedOnes = withinRoom(made, Math.max(0, MOST_QUESTIONS - kept.size));
  const fresh = mixed(wantedOnes.map(({ rank: _, ...one }) => one));
  const before = draft.questions.map(({ id }) => id);
  const wanted = TEMPLATES.map(({ id }) => id);
  // What stood there keeps its order; what is new comes where its template stands.
  const place = ({ id }: DraftQuestion): number =>
    before.includes(id) ? before.indexOf(id) : before.length + wanted.indexOf(id);
  const questions = [...fresh, ...kept.values()].sort(
    (a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place) || place(a) - place(b),
  );
  return { ...draft, questions };
}

/**
 * Drafts a lesson of what was found in an article: marks, claims, a skeleton of the reading and questions, all within the
 * limits on quoting. Every part of it is for an author to look at.
 */
export function draftLesson(findings: Findings, options: DraftOptions): LessonDraft {
  const { front, slug, publisher, event } = frontOf(findings, options);
  const { text } = findings.article;
  const most = Math.max(6, Math.round(countWords(text) / 18));
  let draft: LessonDraft | undefined;
  for (const limit of MOST_MARKS) {
    const chosen = choose(findings, Math.min(limit, most));
    let claimsLeft = MOST_CLAIMS;
    const within = chosen.filter((finding) => !isClaim(finding) || claimsLeft-- > 0);
    const accepted = accept(findings, within, event);
    const bare: LessonDraft = {
      version: 1,
      slug,
      findings,
      front,
      publisher,
      event,
      ...accepted,
      dropped: [],
      reading: skeleton(findings, accepted.marks),
      questions: [],
      removed: [],
    };
    draft = draftQuestions(bare);
    const { share, longest } = quotedIn(text, textsOf(draft));
    if (share <= LARGEST_SHARE && longest <= 12) break;
  }
  return draft!;
}
