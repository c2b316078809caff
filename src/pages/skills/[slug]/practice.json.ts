import type { APIRoute, GetStaticPaths } from 'astro';
import { getBook } from '../../../book.ts';
import type { Skill } from '../../../model/book.ts';
import { practiceQuestion } from '../../../questions/practice.ts';

export const getStaticPaths = (() =>
  getBook().skills.map((skill) => ({ params: { slug: skill.slug }, props: { skill } }))) satisfies GetStaticPaths;

/** What the page's script needs to judge: the shape of a lesson's data, with the one question. */
export const GET: APIRoute<{ skill: Skill }> = ({ props }) =>
  Response.json({ questions: [practiceQuestion(props.skill, getBook().words)] });
