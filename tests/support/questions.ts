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
  strength: {
    kind: 'order',
    lens: 'sourcing',
    prompt: 'How strong is each for this one claim?',
    about: 'The bridge shut at *nine*.',
    direction: 'Strongest first',
    items: {
      rumour: { text: 'A message that it was “shut all night”', rank: 4, why: 'Nobody stands behind it.' },
      log: { text: 'The log of the bridge-keeper', rank: 1, why: 'Written at the time by somebody who was there.' },
      witness: { text: 'A driver who says she was turned away', rank: 2, why: 'One witness, unchecked.' },
      photo: { text: 'A photograph of the barrier', rank: 2, why: 'One picture without its time.' },
    },
    hints: ['Ask who was there.', 'A record made at the time comes before a memory.'],
    confidence: true,
    depth: 3,
  },
  told: {
    kind: 'chain',
    lens: 'sourcing',
    prompt: 'Who heard it from whom?',
    nodes: {
      post: {
        who: 'Norvale Post',
        text: '“The bridge is sinking,” the wire reports.',
        from: 'wire',
        why: 'It names the wire.',
      },
      wire: {
        who: 'The wire',
        text: 'Inspector Holt says that the bridge is sinking.',
        from: 'holt',
        why: 'It quotes her.',
      },
      holt: { who: 'Inspector Holt', text: 'I measured two millimetres.', from: null, why: 'She measured it herself.' },
      blog: {
        who: 'A blog',
        text: 'Everybody knows that it sinks.',
        from: 'cannot-tell',
        also: ['post'],
        why: 'It names nobody; it came out after the Post.',
      },
    },
    hints: ['Look for the verb of saying in each.'],
    depth: 3,
  },
  spans: {
    kind: 'highlight',
    lens: 'language',
    prompt: 'Mark what you would ask about, and name the lens.',
    source: 'Invented for practice.',
    passage:
      'The toll office said on Monday that a lorry had broken the camera. Hauliers have never cared\nfor public property.\n\nIt is said that the bridge will certainly close, and a savage price rise follows.',
    targets: {
      office: { quote: 'said on Monday', tier: 'plain', why: 'A speaker and a day.' },
      never: {
        quote: 'have never cared for public property',
        lens: 'language',
        tier: 'core',
        why: 'A charge against all.',
      },
      said: { quote: 'It is said', lens: 'sourcing', tier: 'core', why: 'Nobody says it.' },
      certainly: {
        quote: 'certainly',
        lens: 'claims',
        also: ['language'],
        tier: 'core',
        why: 'Sure of what is to come.',
      },
      savage: { quote: 'savage', lens: 'language', tier: 'defensible', why: 'It adds anger; some find it fair.' },
    },
    hints: ['Look at the verbs of saying.', 'Who could be asked?'],
    depth: 3,
  },
  search: {
    kind: 'log',
    lens: 'sourcing',
    role: 'lateral',
    prompt: 'Who stands behind the report?',
    task: 'Find out who owns the Norvale Post.',
    pack: {
      forum: {
        title: 'The Post is run by crooks',
        publisher: 'Norvale forum',
        date: null,
        kind: 'social post',
        summary: 'A user without a name says that the owner is a crook.',
        useful: 'plain',
        why: 'It names nobody and shows nothing.',
      },
      register: {
        title: 'Norvale Post Ltd',
        publisher: 'Companies register',
        date: '2025-02-01',
        kind: 'reference',
        summary: 'The register names Ada Holt as the owner.',
        url: 'https://register.example/norvale-post',
        useful: 'core',
        why: 'The register exists to answer this.',
      },
      about: {
        title: 'About us',
        publisher: 'Norvale Post',
        date: null,
        kind: 'statement',
        summary: 'The paper says that it is independent.',
        useful: 'defensible',
        why: 'Its own word; a beginning.',
      },
    },
    model: {
      date: '2025-06-01',
      query: 'Norvale Post owner register',
      chosen: 'register',
      skipped: 'The forum, since nobody signs.',
      found: 'Ada Holt has owned it since 2019.',
      changed: 'partly',
      because: 'She is also the inspector who is quoted.',
    },
    checklist: ['Names who published it', 'Says what was found'],
    accept: ['“About us”, if the log says that it is the paper’s own word.'],
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
  strength: asked('order', all.strength),
  told: asked('chain', all.told),
  spans: asked('highlight', all.spans),
  search: asked('log', all.search),
};
