import { dayIn } from './day.ts';
import { orNull, type GivenArticle } from './given-article.ts';

type Facts = Omit<GivenArticle, 'text'>;
type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);
const text = (value: unknown): string | null => (typeof value === 'string' ? orNull(value) : null);
/** A name given as such, or as the field of a person or an organisation. */
const nameOf = (value: unknown): string | null => text(isData(value) ? value.name : value);

const ARTICLE = /^(?:\w*NewsArticle|Article|ReportageNewsArticle|BlogPosting|Report)$/;
const isArticle = (value: unknown): value is Data =>
  isData(value) && listOf(value['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type));

/** What a page says of its article for machines: schema.org’s Article as JSON-LD. Null where it says nothing of the kind. */
export function factsOfData(scripts: readonly string[]): Facts | null {
  for (const script of scripts) {
    let data: unknown;
    try {
      data = JSON.parse(script);
    } catch {
      continue;
    }
    const things = listOf(data).flatMap((one) => [one, ...(isData(one) ? listOf(one['@graph']) : [])]);
    const article = things.find(isArticle);
    if (!article) continue;
    const authors = listOf(article.author).flatMap((one) => nameOf(one) ?? []);
    const page = article.mainEntityOfPage;
    return {
      headline: text(article.headline),
      author: authors.join(', ') || null,
      published: dayIn(text(article.datePublished) ?? ''),
      publisher: nameOf(article.publisher),
      url: text(article.url) ?? text(isData(page) ? page['@id'] : page),
    };
  }
  return null;
}
