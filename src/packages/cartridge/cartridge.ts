import type { Lesson } from '../../model/book.ts';
import { fill } from '../../model/fill.ts';
import { html, inline, plain } from '../../model/html.ts';
import type { Words } from '../../model/words.ts';
import type { PackageKind } from '../list.ts';
import { XML_HEAD, xmlAttribute, xmlText } from '../xml.ts';
import type { Files } from '../zip.ts';
import { manifest, type Resource } from './manifest.ts';
import { notesPage } from './notes.ts';
import { quizXml } from './quiz.ts';

/** 1 for version 1.1, which Moodle takes, 2 for 1.2. */
export type Minor = 1 | 2;

/** Titles stand on one line. */
const line = (text: string): string => plain(text).replace(/\s+/g, ' ');

const webLink = (minor: Minor, title: string, url: string): string =>
  `${XML_HEAD}<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p${minor}/imswl_v1p${minor}"><title>${xmlText(line(title))}</title><url href="${xmlAttribute(url)}" target="_blank"/></webLink>\n`;

const topic = (minor: Minor, title: string, prompt: string): string =>
  `${XML_HEAD}<topic xmlns="http://www.imsglobal.org/xsd/imsccv1p${minor}/imsdt_v1p${minor}"><title>${xmlText(line(title))}</title><text texttype="text/html">${xmlText(html`<p>${inline(prompt)}</p>`.markup)}</text></topic>\n`;

/**
 * The files of a Common Cartridge (IMS Common Cartridge Profile 1.1 or 1.2): a link to the lesson, the teacher's notes, a
 * discussion for each prompt, and the quiz. `url` is the lesson's address, or null where the site has none: then the link
 * is left out, and the notes say so.
 */
export function cartridge(lesson: Lesson, minor: Minor, kind: PackageKind, url: string | null, words: Words): Files {
  const { title, teacher } = lesson;
  const prompts = teacher?.prompts ?? [];
  const topics = prompts.map((prompt, i) => ({
    id: `talk-${i + 1}`,
    title: fill(words['packages.talk'], { n: i + 1 }),
    prompt,
  }));
  const resources: Resource[] = [
    ...(url === null ? [] : [{ id: 'lesson', type: 'link' as const, title: line(title), path: 'lesson.xml' }]),
    {
      id: 'notes',
      type: 'page',
      title: fill(words['packages.notes'], { title: line(title) }),
      path: 'notes/notes.html',
    },
    ...topics.map(({ id, title: name }) => ({ id, type: 'topic' as const, title: name, path: `${id}.xml` })),
    { id: 'quiz', type: 'quiz', title: fill(words['packages.quiz'], { title: line(title) }), path: 'quiz.xml' },
  ];
  return {
    'imsmanifest.xml': manifest({ id: lesson.slug, minor, title: line(title), about: lesson.summary, resources }),
    ...(url === null ? {} : { 'lesson.xml': webLink(minor, title, url) }),
    'notes/notes.html': notesPage(lesson, kind, url, words),
    ...Object.fromEntries(topics.map(({ id, title: name, prompt }) => [`${id}.xml`, topic(minor, name, prompt)])),
    'quiz.xml': quizXml(lesson, words),
  };
}
