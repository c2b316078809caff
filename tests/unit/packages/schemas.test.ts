import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { PACKAGES } from '../../../src/packages/list.ts';
import { makePackage } from '../../../src/packages/make.ts';
import { LESSONS } from '../../support/packed-lessons.ts';
import { WORDS } from '../../support/questions.ts';

interface Text {
  fileName: string;
  contents: string;
}
const ROOM = join(import.meta.dirname, '..', '..', 'fixtures', 'cartridge');
const schema = (fileName: string, minor: number): Text => ({
  fileName,
  contents: readFileSync(join(ROOM, fileName), 'utf8')
    .replaceAll('1pN', `1p${minor}`)
    .replaceAll('1.N.0', `1.${minor}.0`),
});

/** The files that a schema finds something wrong with. */
async function faulty(name: string, minor: number, xml: Text[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml,
    schema: [schema(name, minor)],
    preload: ['lom-manifest.xsd', 'lom-resource.xsd', 'xml.xsd'].map((file) => schema(file, minor)),
  });
  return [...new Set(errors.map(({ rawMessage }) => rawMessage.split(/[: ]/)[0]!))];
}

/** A file with the schema that it has to keep to, and something whose loss has to be found. */
const SCHEMA_OF: [RegExp, string, RegExp][] = [
  [/^imsmanifest\.xml$/, 'manifest.xsd', /<lomr:source>.*?<\/lomr:source>/],
  [/^lesson\.xml$/, 'link.xsd', / href="[^"]*"/],
  [/^talk-\d+\.xml$/, 'topic.xsd', /<title>.*?<\/title>/],
  [/^quiz\.xml$/, 'quiz.xsd', /<displayfeedback[^>]*>/],
];

test.each([1, 2])('every file of a cartridge 1.%i is valid by the profile, and a broken one is not', async (minor) => {
  const kind = PACKAGES.find(({ id }) => id === `cartridge-1${minor}`)!;
  const files = LESSONS.flatMap(({ lesson }, i) => {
    const url = i === 0 ? null : 'https://example.org/a/?b=1&c=2';
    const made = unzipSync(makePackage(kind, { lesson, words: WORDS, url }) as Uint8Array);
    return Object.entries(made).map(([path, bytes]) => ({
      path,
      fileName: `${lesson.slug}-${path.replace('/', '-')}`,
      contents: strFromU8(bytes),
    }));
  });
  const unchecked = new Set(files.map(({ path }) => path));
  for (const [path, name, lost] of SCHEMA_OF) {
    const own = files.filter((file) => path.test(file.path));
    const broken = { fileName: 'broken.xml', contents: own[0]!.contents.replace(lost, '') };
    const other = { fileName: 'other.xml', contents: own[0]!.contents.replace('xmlns="', 'xmlns="x') };
    expect(await faulty(name, minor, [...own, broken, other])).toEqual(['broken.xml', 'other.xml']);
    for (const file of own) unchecked.delete(file.path);
  }
  expect([...unchecked]).toEqual(['notes/notes.html']);
});
