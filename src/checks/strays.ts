import type { Folder } from './folder.ts';
import { didYouMean } from './nearest.ts';
import type { Finding } from './problem.ts';

/** What each folder may hold, by its place below the content folder; `*` stands for a folder of any name. */
const KNOWN: Record<string, { folders?: string[]; files?: string[]; anyFolder?: boolean; ending?: string }> = {
  '': {
    folders: ['lessons', 'events', 'passages', 'skills', 'publishers', 'ui'],
    files: ['references.yaml', 'paths.yaml', 'search.yaml'],
  },
  lessons: { anyFolder: true },
  'lessons/*': {
    files: ['lesson.mdx', 'annotations.yaml', 'claims.yaml', 'questions.yaml', 'measure.yaml', 'article.txt'],
  },
  events: { anyFolder: true },
  'events/*': { files: ['event.mdx', 'timeline.yaml', 'claims.yaml', 'references.yaml'] },
  passages: { anyFolder: true },
  'passages/*': { files: ['passage.mdx', 'annotations.yaml', 'questions.yaml'] },
  skills: { ending: '.mdx' },
  publishers: { ending: '.yaml' },
  ui: { ending: '.json' },
};

/** Files and folders that nothing reads: mostly misspelt ones. */
export function strays(folder: Folder): Finding[] {
  const visit = (place: string, path: string): Finding[] => {
    const { folders = [], files = [], anyFolder = false, ending } = KNOWN[place] ?? {};
    const allowed = [...folders.map((name) => `${name}/`), ...files];
    const list = ending
      ? `names that end in ${ending}`
      : anyFolder
        ? 'folders, one for each address'
        : allowed.join(', ');
    const stray = (name: string, what: string): Finding => ({
      file: `${path}/${name}`,
      at: 1,
      message: `Nothing reads this ${what}.${didYouMean(name, files.concat(folders))} Here belong ${list}. Rename it or remove it.`,
    });
    return [
      ...folder
        .files(path)
        .flatMap((name) => (files.includes(name) || (ending && name.endsWith(ending)) ? [] : [stray(name, 'file')])),
      ...folder.folders(path).flatMap((name) => {
        if (!anyFolder && !folders.includes(name)) return [stray(name, 'folder')];
        return visit(anyFolder ? `${place}/*` : name, `${path}/${name}`);
      }),
    ];
  };
  return visit('', folder.name);
}
