import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');
const LESSON = join(project, 'content', 'lessons', 'globely-news');

/** Our book with `count` copies of its first lesson. */
export async function manyLessons(folder: string, count: number): Promise<string> {
  const content = join(folder, 'book');
  await cp(join(project, 'content'), content, { recursive: true });
  const body = await readFile(join(LESSON, 'lesson.mdx'), 'utf8');
  for (let i = 1; i < count; i++) {
    const copy = join(content, 'lessons', `copy-${i}`);
    await cp(LESSON, copy, { recursive: true });
    await writeFile(join(copy, 'lesson.mdx'), body.replace(/^order: .*$/m, `order: ${i + 100}`));
  }
  return content;
}

const CONFIG = `import mdx from '@astrojs/mdx';
export default { integrations: [mdx({ optimize: true })] };`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { lessons: defineCollection({ loader: glob({ base: './content', pattern: '*.mdx' }) }) };`;
const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('lessons')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { Content } = await render(Astro.props.entry);
---
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{Astro.props.entry.data.title}</title></head><body><main><Content /></main></body></html>`;

/**
 * The peer: bare Astro with the same words in as many MDX pages, without questions that work, search, styles or checks.
 * What its pages hold is our lesson's text and its questions file, printed as it is.
 */
export async function bareAstro(folder: string, count: number): Promise<string> {
  const root = join(folder, 'bare');
  await mkdir(join(root, 'src', 'pages', 'lessons'), { recursive: true });
  await mkdir(join(root, 'content'));
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'astro.config.mjs'), CONFIG);
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(join(root, 'src', 'content.config.ts'), COLLECTION);
  await writeFile(join(root, 'src', 'pages', 'lessons', '[slug].astro'), PAGE);
  const lesson = await readFile(join(LESSON, 'lesson.mdx'), 'utf8');
  const questions = await readFile(join(LESSON, 'questions.yaml'), 'utf8');
  const text =
    lesson
      .split(/^---$/m)
      .slice(2)
      .join('')
      .replace(/<[^>]+>/g, '') + questions.replace(/[{}<>]/g, '').replace(/^\s+/gm, '');
  for (let i = 0; i < count; i++)
    await writeFile(join(root, 'content', `l${i}.mdx`), `---\ntitle: Lesson ${i}\n---\n${text}`);
  return root;
}
