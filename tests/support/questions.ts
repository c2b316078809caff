import type { Annotation } from '../../src/model/annotation.ts';
import type { Words } from '../../src/model/words.ts';
import type { Question } from '../../src/questions/question.ts';
import { resolveQuestion } from '../../src/questions/resolve.ts';
import { questionSchema } from '../../src/questions/schema.ts';
import words from '../../content/ui/en.json' with { type: 'json' };

/** The interface words of the site. */
export const WORDS: Words = words;

/** Annotations of an invented article, for questions that point at them. */
export const ANNOTATIONS: Record<string, Annotation> = {
  'it-is-said': {
    lens: 'sourcing',
    attribution: 'vague-collective',
    quote: 'It is said that the bridge is sinking',
    paragraph: 1,
    tier: 'core',
    credit: false,
    note: 'No person, office or record stands behind the sentence.',
  },
};

const authored = {
  single: {
    kind: 'choice',
    lens: 'sourcing',
    prompt: 'Who says that the bridge is *sinking*?',
    options: {
      engineer: { text: 'The engineer of the town', why: 'She is named in the next sentence, about another matter.' },
      nobody: {
        text: 'Nobody who could be asked',
        correct: true,
        why: 'The verb is passive and leaves the speaker out.',
      },
      council: {
        text: 'The council, in a statement',
        why: 'The council is the subject of the sentence, and it tempts for that.',
      },
      reporter: { text: 'The reporter, from the bank', why: 'The report does not say that anybody stood there.' },
    },
    annotations: ['it-is-said'],
    hints: ['Read the first four words of paragraph 1.', 'Look for the owner of the verb of saying.'],
    confidence: true,
    depth: 2,
  },
  several: {
    kind: 'choice',
    several: true,
    role: 'credit',
    lens: 'claims',
    prompt: 'What does the report show that others could check?',
    options: {
      date: { text: 'The date of the inspection', correct: true, why: 'A date can be compared with the log.' },
      photo: { text: 'A photograph with its place', correct: true, why: 'Anybody can go and compare.' },
      mood: { text: 'The mood in the town', why: 'Nobody can measure it from here.' },
      future: { text: 'What will happen in spring', why: 'A forecast cannot be checked yet.' },
    },
    hints: ['Paragraph 3.'],
    depth: 2,
  },
  flags: {
    kind: 'phrases',
    lens: 'language',
    prompt: 'Flag the phrases where a word does the work of a reason.',
    passage:
      'The bridge will {certainly} close. {said} on Monday, and the {savage} price rise follows.\n\nThe council {records} twelve complaints, {quoted}.',
    phrases: {
      certainly: { text: 'certainly', tier: 'core', why: 'No evidence is given for the certainty.' },
      said: { text: 'The mayor said so', tier: 'plain', why: 'It names who spoke, in a neutral verb.' },
      savage: { text: 'savage', tier: 'core', why: 'It adds anger to a number that is not given.' },
      records: { text: 'records', tier: 'plain', why: 'It points to a list that can be read.' },
      quoted: { annotation: 'it-is-said', tier: 'defensible' },
    },
    hints: ['Look at the adverbs.', 'Certainty needs a reason.'],
    depth: 2,
  },
  bins: {
    kind: 'sort',
    layout: 'bins',
    lens: 'claims',
    prompt: 'What could a careful reader say of each?',
    places: { verified: 'Verified', unverified: 'Unverified', forecast: 'Not checkable now' },
    items: {
      closed: { text: 'The bridge shut at nine', place: 'verified', why: 'Camera and log agree.' },
      cracks: {
        text: 'It was cracked',
        place: 'unverified',
        also: ['verified'],
        why: 'Said, not shown; some accept the photograph.',
      },
      reopen: { text: 'It will reopen in May', place: 'forecast', why: 'It has not happened yet.' },
    },
    hints: ['Ask what was shown.', 'A forecast is its own place.'],
    depth: 2,
  },
  match: {
    kind: 'sort',
    layout: 'match',
    lens: 'sourcing',
    prompt: 'Match each sentence with the kind of speaker behind it.',
    places: { named: 'A named person', role: 'A role without a name', none: 'Nobody', document: 'A record' },
    items: {
      holt: { text: '“The bridge is safe,” said engineer Ada Holt.', place: 'named', why: 'Ada Holt can be asked.' },
      official: {
        text: 'A council official said it would close.',
        place: 'role',
        why: 'An office is named and no person.',
      },
      said: { annotation: 'it-is-said', place: 'none', why: 'The passive hides the speaker.' },
    },
    depth: 1,
  },
  grid: {
    kind: 'sort',
    layout: 'grid',
    lens: 'claims',
    prompt: 'Which account says what?',
    places: { first: 'Norvale Post', second: 'Holt Weekly', both: 'Both', neither: 'Neither' },
    items: {
      time: { text: 'When the bridge closed', place: 'both', why: 'Both give nine o’clock.' },
      cost: { text: 'What the repair costs', place: 'first', why: 'Only the Post has a number.' },
      cause: { text: 'What caused the cracks', place: 'neither', why: 'Neither names a cause.' },
    },
    hints: ['Compare the second paragraphs.'],
    depth: 3,
  },
  rewrite: {
    kind: 'write',
    task: 'rewrite',
    lens: 'language',
    prompt: 'Rewrite “a savage price rise” so that the fact stays and the push goes.',
    text: 'Norvale faces a savage price rise at the bridge.',
    source: 'Invented for practice.',
    frame: 'The price rose from __ to __.',
    models: ['The toll rose from two to three crowns.', 'The toll went up by half.'],
    checklist: ['Keeps the fact', 'Takes the push out', 'Says how much'],
    accept: ['“A steep rise” if the number follows, because the number lets the reader judge.'],
    hints: ['Which word could go without loss?'],
    confidence: true,
    depth: 3,
  },
  hostile: {
    kind: 'choice',
    prompt: '<img src=x onerror=alert(1)> & "quotes"',
    text: '</textarea><script>alert(2)</script>',
    source: '<b>bold</b>',
    options: {
      a: { text: '<script>alert(3)</script>', correct: true, why: '<iframe src="javascript:alert(4)">' },
      b: { text: '"onmouseover="alert(5)', why: "'><svg onload=alert(6)>" },
    },
    hints: ['<u>hint</u>'],
    depth: 1,
  },
} as const;

/** An authored question as the book would have it. */
export const ask = (id: string, question: unknown): Question =>
  resolveQuestion(id, questionSchema.parse(question), ANNOTATIONS);
/** The same question of a known kind. */
function asked<K extends Question['kind']>(kind: K, question: Question): Extract<Question, { kind: K }> {
  if (question.kind !== kind) throw new Error(`not a ${kind}: ${question.id}`);
  return question as Extract<Question, { kind: K }>;
}

type Name = keyof typeof authored;
const all = Object.fromEntries(Object.entries(authored).map(([id, question]) => [id, ask(id, question)])) as Record<
  Name,
  Question
>;
/** A question of every kind and layout. */
export const QUESTIONS = {
  ...all,
  single: asked('choice', all.single),
  several: asked('choice', all.several),
  flags: asked('phrases', all.flags),
  bins: asked('sort', all.bins),
  match: asked('sort', all.match),
  grid: asked('sort', all.grid),
  rewrite: asked('write', all.rewrite),
};
