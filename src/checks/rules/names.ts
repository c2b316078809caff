import type { Finding, Path } from '../problem.ts';
import type { Sources } from '../sources.ts';
import { allQuestions, dangling, slugs, type Names } from './helpers.ts';

/** Annotations that a question names, each with its path inside the question. */
export function annotationsNamed(question: ReturnType<typeof allQuestions>[number]['question']): [Path, string][] {
  const named: [Path, string][] = question.annotations.map((name, i) => [['annotations', i], name]);
  const [field, parts] =
    question.kind === 'phrases'
      ? (['phrases', question.phrases] as const)
      : question.kind === 'highlight'
        ? (['targets', question.targets] as const)
        : (['items', question.kind === 'sort' ? question.items : {}] as const);
  for (const [id, { annotation }] of Object.entries<{ annotation?: string | undefined }>(parts))
    if (annotation !== undefined) named.push([[field, id, 'annotation'], annotation]);
  return named;
}

/** Every id that a question names exists. */
export const questionsNameKnown = (sources: Sources): Finding[] => {
  const skills = slugs(`${sources.root}/skills`, sources.skills);
  return allQuestions(sources).flatMap(({ file, id, question, annotations }) => [
    ...question.skills.flatMap((name, i) => dangling(file, [id, 'skills', i], 'skill page', name, skills)),
    ...annotationsNamed(question).flatMap(([path, name]) =>
      dangling(file, [id, ...path], 'annotation', name, annotations),
    ),
  ]);
};

/** Every id that a lesson names, besides those in its questions, exists. */
export const lessonsNameKnown = (sources: Sources): Finding[] => {
  const events = slugs(`${sources.root}/events`, sources.events);
  return sources.lessons.flatMap(({ file, front, content, annotations, claims, questions }) => {
    const event = sources.events.find(({ slug }) => slug === front?.event);
    return [
      ...content.questions.flatMap(({ id, line }) => dangling(file, line, 'question', id, questions)),
      ...content.phrases.flatMap(({ id, line }) => dangling(file, line, 'annotation', id, annotations)),
      ...(front ? dangling(file, ['event'], 'event', front.event, events) : []),
      ...(front
        ? dangling(file, ['article', 'publisher'], 'publisher', front.article.publisher, sources.publishers)
        : []),
      ...Object.entries(annotations.entries).flatMap(([id, annotation]) =>
        annotation.lens === 'claims'
          ? dangling(annotations.file, [id, 'claim'], 'claim', annotation.claim, claims)
          : [],
      ),
      ...Object.entries(claims.entries).flatMap(([id, { claim }]) =>
        event ? dangling(claims.file, [id, 'claim'], 'claim', claim, event.claims) : [],
      ),
    ];
  });
};

/** Every skill that a practice text names exists. */
export const passagesNameKnown = (sources: Sources): Finding[] => {
  const skills = slugs(`${sources.root}/skills`, sources.skills);
  return sources.passages.flatMap(({ file, front, annotations }) => [
    ...(front?.skills ?? []).flatMap((name, i) => dangling(file, ['skills', i], 'skill page', name, skills)),
    ...Object.entries(annotations.entries).flatMap(([id, { practice }]) =>
      practice === undefined ? [] : dangling(annotations.file, [id, 'practice'], 'skill page', practice, skills),
    ),
  ]);
};

/** Every place that a learning path leads to exists: the page by its slug, a lesson's section by its id. */
export const pathsLeadSomewhere = ({ root, paths, lessons, events, skills, passages }: Sources): Finding[] => {
  const pages: Record<string, [string, readonly { slug: string }[]]> = {
    lessons: ['lesson', lessons],
    events: ['event', events],
    skills: ['skill page', skills],
    passages: ['practice text', passages],
    compare: ['lesson', lessons],
  };
  return Object.entries(paths?.entries ?? {}).flatMap(([id, { steps }]) =>
    steps.flatMap(({ at }, i) => {
      const [path = '', section] = at.split('#');
      const [folder = '', ...names] = path.split('/').filter(Boolean);
      const [what, list] = pages[folder] ?? ['page', []];
      const place: Path = [id, 'steps', i, 'at'];
      const file = paths?.file ?? '';
      const known = slugs(`${root}/${folder === 'compare' ? 'lessons' : folder}`, list);
      const lost = names.flatMap((name) => dangling(file, place, what, name, known));
      const lesson = folder === 'lessons' && section ? lessons.find(({ slug }) => slug === names[0]) : undefined;
      if (!lesson) return lost;
      const sections = slugs(
        lesson.file,
        lesson.content.sections.map((part) => ({ slug: part.id })),
      );
      return [...lost, ...dangling(file, place, 'section', section!, sections)];
    }),
  );
};

/** Every reference tag that events and publishers name exists. */
export const referencesKnown = ({ events, publishers, references }: Sources): Finding[] => {
  const targets: Names = references;
  const check = (file: string, path: Path, tags: string[]): Finding[] =>
    tags.flatMap((tag, i) => dangling(file, [...path, 'references', i], 'reference', tag, targets));
  return [
    ...events.flatMap(({ timeline, claims }) => [
      ...Object.entries(timeline.entries).flatMap(([id, entry]) => check(timeline.file, [id], entry.references)),
      ...Object.entries(claims.entries).flatMap(([id, { history }]) =>
        history.flatMap((entry, i) => check(claims.file, [id, 'history', i], entry.references)),
      ),
    ]),
    ...Object.entries(publishers.entries).flatMap(([slug, { itself, others }]) => {
      const file = `${publishers.file}/${slug}.yaml`;
      return [
        ...itself.flatMap((entry, i) => check(file, ['itself', i], entry.references)),
        ...others.flatMap((entry, i) => check(file, ['others', i], entry.references)),
      ];
    }),
  ];
};
