import { expect, test } from 'vitest';
import { linesInWords } from '../../../src/questions/in-words.ts';
import type { Response } from '../../../src/questions/question.ts';
import { QUESTIONS } from '../../support/questions.ts';

test.each(Object.values(QUESTIONS).filter(({ kind }) => kind !== 'write' && kind !== 'log'))(
  'what every object has is no id of a thing: $kind $id',
  (question) => {
    for (const id of ['constructor', 'toString', '__proto__'])
      for (const response of [[id], JSON.parse(`{"${id}":"x"}`)] as Response[])
        expect(linesInWords(question, response)).toEqual([]);
  },
);
