import type { Article, AttributionFinding, Readings, WordingFinding } from './finding.ts';

const CERTAIN = new Set(['booster']);
const UNCERTAIN = new Set(['hedge', 'shield']);

/** The speaker as others are compared with: without article, title and case. */
const nameKey = (name: string): string => name.toLowerCase().replace(/^(?:the|a|an|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/, '');

/** What the findings of an article come to as a whole. `given` is a headline that is no part of the text. */
export function readingsOf(
  article: Article,
  attributions: readonly AttributionFinding[],
  wordings: readonly WordingFinding[],
  given: string | null,
): Readings {
  const { text, paragraphs, sentences } = article;
  const speakers = new Map<string, Readings['speakers'][number]>();
  for (const { speaker, cue, verb } of attributions) {
    if (!speaker) continue;
    const key = nameKey(speaker);
    const entry = speakers.get(key) ?? { name: speaker, times: 0, verbs: [] };
    entry.times++;
    entry.verbs.push({ verb: text.slice(cue.start, cue.end), stance: verb });
    speakers.set(key, entry);
  }
  const body = sentences.flatMap(({ paragraph }, i) => (paragraphs[paragraph]?.kind === 'body' ? i : []));
  const of = (test: (one: AttributionFinding) => boolean): Set<number> =>
    new Set(attributions.filter(test).map(({ sentence }) => sentence));
  const named = of(({ naming }) => naming !== 'none' && naming !== 'collective');
  const any = of(() => true);
  const share = (count: number): number => (body.length === 0 ? 0 : count / body.length);
  const first = paragraphs[0];
  const own = first?.kind === 'heading' ? first : null;
  const title = given?.trim() || (own ? text.slice(own.start, own.end) : '');
  const marks = (inTitle: boolean, devices: ReadonlySet<string>): number =>
    wordings.filter(({ sentence, device }) => {
      const at = sentences[sentence]?.paragraph;
      return devices.has(device) && at !== undefined && (paragraphs[at] === own) === inTitle;
    }).length;
  const hedges = own && !given ? marks(true, UNCERTAIN) : 0;
  const boosters = own && !given ? marks(true, CERTAIN) : 0;
  const bodyHedges = marks(false, UNCERTAIN);
  return {
    speakers: [...speakers.values()],
    voices: {
      author: share(body.filter((i) => !any.has(i)).length),
      attributed: share(body.filter((i) => named.has(i)).length),
      unnamed: share(body.filter((i) => any.has(i) && !named.has(i)).length),
    },
    headline: title
      ? {
          text: title,
          hedges,
          boosters,
          bodyHedges,
          note:
            hedges === 0 && bodyHedges > 0
              ? 'The headline has no mark of doubt; the text below it has some.'
              : 'Headline and text do not differ in their marks of doubt.',
        }
      : null,
  };
}
