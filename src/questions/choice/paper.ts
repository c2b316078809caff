import { inline } from '../../model/html.ts';
import { boxes, type Paper } from '../paper.ts';

export const choicePaper: Paper<'choice'> = {
  how: ({ several }, words) => words[several ? 'paper.how.several' : 'paper.how.choice'],
  form: ({ options }) => boxes(Object.values(options).map(({ text }) => inline(text))),
};
