import type { Annotation } from '../model/annotation.ts';
import type { Book } from '../model/book.ts';

/** One thing to know about a marked phrase, with the page that explains it if there is one. */
export interface Fact {
  text: string;
  skill?: string | undefined;
}

/** What a marked phrase is an example of, in a few words each. */
export function phraseFacts(annotation: Annotation, { words, skills }: Pick<Book, 'words' | 'skills'>): Fact[] {
  const skillOf = (term: string) => skills.find((skill) => skill.term === term);
  switch (annotation.lens) {
    case 'sourcing': {
      const { attribution, verb, stake } = annotation;
      return [
        { text: words[`event.voice.${attribution}`], skill: skillOf(attribution)?.slug },
        ...(verb ? [{ text: words[`sources.verb.${verb}`], skill: skillOf(verb)?.slug }] : []),
        ...(stake ? [{ text: words[`sources.stake.${stake}`] }] : []),
      ];
    }
    case 'language': {
      const skill = skillOf(annotation.device);
      return skill ? [{ text: skill.title.toLowerCase(), skill: skill.slug }] : [];
    }
    case 'claims':
      return [];
  }
}
