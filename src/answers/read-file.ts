import { array, literal, nullable, object, ParseError, string } from '../model/parse.ts';
import { FORMAT, type PracticeInFile, type WorkFile } from './export.ts';
import { parseRecord } from './parse-record.ts';

const log = object<PracticeInFile>({ student: string, tries: array((value) => value) });
const shape = object<Pick<WorkFile, 'format' | 'version' | 'records'> & { practice: PracticeInFile[] | null }>({
  format: literal(FORMAT),
  version: literal(1),
  records: array(parseRecord),
  practice: nullable(array(log)),
});

/**
 * The records and the logs of practice of a file of saved work. Throws a ParseError that says what is wrong and where;
 * a single try that is damaged is left for `parseLog`, since it costs none of the others.
 */
export function readWorkFile(text: string): Required<Pick<WorkFile, 'records' | 'practice'>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ParseError('', 'a file of saved work');
  }
  const { records, practice } = shape(value, '');
  return { records, practice: practice ?? [] };
}
