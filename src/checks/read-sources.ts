import { annotationsSchema, passageAnnotationsSchema } from '../model/annotation.ts';
import { eventClaimsSchema, lessonClaimsSchema } from '../model/claim.ts';
import { eventSchema, timelineSchema } from '../model/event.ts';
import { lessonSchema } from '../model/lesson.ts';
import { measureSchema } from '../model/measure.ts';
import { passageSchema } from '../model/passage.ts';
import { pathsSchema } from '../model/path.ts';
import { publisherSchema, type Publisher } from '../model/publisher.ts';
import { referencesSchema, type Reference } from '../model/reference.ts';
import { searchingSchema, type Searching } from '../model/searching.ts';
import { skillSchema } from '../model/skill.ts';
import { wordsSchema } from '../model/words.ts';
import { tidyPassage } from '../questions/highlight/spans.ts';
import { questionsSchema, type AuthoredQuestion } from '../questions/schema.ts';
import { withoutComments } from './body-text.ts';
import { explain, quiet } from './explain.ts';
import type { Folder } from './folder.ts';
import { readLessonBody } from './lesson-body.ts';
import { FileReader } from './read-files.ts';
import { strays } from './strays.ts';
import type { EventSource, LessonSource, PassageSource, Sources, Table } from './sources.ts';

function readMeasure(files: FileReader, file: string): LessonSource['measure'] {
  const text = files.folder.read(file);
  if (text === null) return null;
  const value = files.yaml(file, text);
  return { file, entries: typeof value === 'symbol' ? undefined : files.check(file, [], measureSchema, value ?? {}) };
}

function readLesson(files: FileReader, folder: string, slug: string): LessonSource {
  const page = files.page(`${folder}/lesson.mdx`, slug, lessonSchema);
  const content = readLessonBody(page.body ?? '', page.bodyLine);
  for (const { line, message } of content.faults) files.fault(page.file, line, message);
  const article = `${folder}/article.txt`;
  const text = files.folder.read(article);
  return {
    ...page,
    content,
    article: text === null ? null : { file: article, text },
    annotations: files.table(`${folder}/annotations.yaml`, annotationsSchema),
    claims: files.table(`${folder}/claims.yaml`, lessonClaimsSchema),
    measure: readMeasure(files, `${folder}/measure.yaml`),
    questions: files.table(`${folder}/questions.yaml`, questionsSchema),
  };
}

const readEvent = (files: FileReader, folder: string, slug: string): EventSource => ({
  ...files.page(`${folder}/event.mdx`, slug, eventSchema),
  timeline: files.table(`${folder}/timeline.yaml`, timelineSchema),
  claims: files.table(`${folder}/claims.yaml`, eventClaimsSchema),
  references:
    files.folder.read(`${folder}/references.yaml`) === null
      ? null
      : files.table(`${folder}/references.yaml`, referencesSchema),
});

/** The book's own references with those that events bring along, each tag once. */
function readReferences(files: FileReader, file: string, events: readonly EventSource[]): Table<Reference> {
  const own = files.table(file, referencesSchema);
  const known = new Map(own.names.map((name) => [name, file]));
  const entries = { ...own.entries };
  for (const { references } of events) {
    for (const name of references?.names ?? []) {
      const other = known.get(name);
      if (other) files.fault(references!.file, [name], `“${name}” stands in ${other} too. Keep it in one place.`);
      else known.set(name, references!.file);
    }
    for (const [name, entry] of Object.entries(references?.entries ?? {})) entries[name] ??= entry;
  }
  return { ...own, entries, names: [...known.keys()], has: (name) => own.has(name) || known.has(name) };
}

function readPassage(files: FileReader, folder: string, slug: string): PassageSource {
  const page = files.page(`${folder}/passage.mdx`, slug, passageSchema);
  const text = tidyPassage(withoutComments(page.body ?? ''));
  const questions = files.table(`${folder}/questions.yaml`, questionsSchema);
  const inText = (question: AuthoredQuestion): AuthoredQuestion =>
    question.kind === 'highlight' && question.passage === null ? { ...question, passage: text } : question;
  return {
    ...page,
    text,
    annotations: files.table(`${folder}/annotations.yaml`, passageAnnotationsSchema),
    questions: {
      ...questions,
      entries: Object.fromEntries(Object.entries(questions.entries).map(([id, question]) => [id, inText(question)])),
    },
  };
}

function readPublishers(files: FileReader, folder: string): Table<Publisher> {
  const entries: Record<string, Publisher> = {};
  const names: string[] = [];
  const written: Record<string, unknown> = {};
  for (const name of files.folder.files(folder).filter((file) => file.endsWith('.yaml'))) {
    const file = `${folder}/${name}`;
    const slug = name.replace(/\.yaml$/, '');
    files.slug(file, slug);
    names.push(slug);
    const value = files.yaml(file, files.folder.read(file) ?? '');
    written[slug] = value;
    const publisher = typeof value === 'symbol' ? undefined : files.check(file, [], publisherSchema, value ?? {});
    if (publisher) entries[slug] = publisher;
  }
  return { file: folder, entries, names, has: (slug) => names.includes(slug), written };
}

function readWords(files: FileReader, file: string): Table<string> {
  const text = files.folder.read(file);
  if (text === null) files.fault(file, 1, 'This file is missing. It holds every word of the interface; put it back.');
  const value = text === null ? undefined : files.yaml(file, text);
  const entries: Record<string, string> = {};
  if (text !== null && typeof value !== 'symbol') {
    const result = wordsSchema.safeParse(value ?? {}, quiet);
    for (const { path, message } of explain(result.error?.issues ?? [], wordsSchema, value ?? {}))
      files.fault(file, path, message);
    for (const [key, word] of Object.entries(value ?? {})) if (typeof word === 'string') entries[key] = word;
  }
  return { file, entries, names: Object.keys(entries), has: (key) => key in entries, written: value };
}

/** A book without the file, or with a faulty one, is searched by its own words. */
function readSearching(files: FileReader, file: string): Searching {
  const text = files.folder.read(file);
  const value = text === null ? {} : files.yaml(file, text);
  const read = typeof value === 'symbol' ? undefined : files.check(file, [], searchingSchema, value ?? {});
  return read ?? { small: [], spellings: [], alike: [] };
}

/** Reads every file of the content folder once. */
export function readSources(folder: Folder): Sources {
  const files = new FileReader(folder);
  const under = <T>(name: string, read: (files: FileReader, folder: string, slug: string) => T): T[] =>
    folder.folders(`${folder.name}/${name}`).map((slug) => read(files, `${folder.name}/${name}/${slug}`, slug));
  const paths = `${folder.name}/paths.yaml`;
  const events = under('events', readEvent);
  const skills = folder.files(`${folder.name}/skills`).filter((file) => file.endsWith('.mdx'));
  return {
    root: folder.name,
    lessons: under('lessons', readLesson),
    events,
    passages: under('passages', readPassage),
    skills: skills.map((name) => files.page(`${folder.name}/skills/${name}`, name.replace(/\.mdx$/, ''), skillSchema)),
    paths: folder.read(paths) === null ? null : files.table(paths, pathsSchema),
    publishers: readPublishers(files, `${folder.name}/publishers`),
    references: readReferences(files, `${folder.name}/references.yaml`, events),
    words: readWords(files, `${folder.name}/ui/en.json`),
    searching: readSearching(files, `${folder.name}/search.yaml`),
    findings: files.findings.concat(strays(folder)),
  };
}
