import type { Article, AttributionFinding, Readings, WordingFinding } from './finding.ts';

const CERTAIN = new Set(['booster']);
const UNCERTAIN = new Set(['hedge', 'shield']);

/** The speaker as others are compared with: without article, title and case. */
const nameKey = (name: string): string => name.toLowerCase().replace(/^(?:the|a|an|mr\.?|mrs\.?|ms\.?|dr\.?)\s+/, '');

/**
 * What the findings of an article come to as a whole. `given` is a headline that was
 * given beside the text, with the wording found in it.
 */
export function readingsOf(
  article: Article,
  attributions: readonly AttributionFinding[],
  wordings: readonly WordingFinding[],
  given: { text: string; wordings: readonly WordingFinding[] } | null,
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
  const title = given?.text ?? (own ? text.slice(own.start, own.end) : '');
  const marks = (above: boolean, devices: ReadonlySet<string>): number =>
    wordings.filter(({ sentence, device }) => {
      const at = sentences[sentence]?.paragraph;
      return devices.has(device) && at !== undefined && (paragraphs[at] === own) === above;
    }).length;
  const inTitle = (devices: ReadonlySet<string>): number =>
    given ? given.wordings.filter(({ device }) => devices.has(device)).length : own ? marks(true, devices) : 0;
  const hedges = inTitle(UNCERTAIN);
  const boosters = inTitle(CERTAIN);
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
