import type { z } from 'astro/zod';
import { id } from '../model/common.ts';
import { explain, found, quiet } from './explain.ts';
import type { Folder } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Finding } from './problem.ts';
import type { Page, Table } from './sources.ts';
import { readYaml } from './yaml.ts';

/** Reads single files, each with its schema, and collects what is wrong in them. */
export class FileReader {
  readonly findings: Finding[] = [];
  readonly folder: Folder;

  constructor(folder: Folder) {
    this.folder = folder;
  }

  fault(file: string, at: Finding['at'], message: string): void {
    this.findings.push({ file, at, message });
  }

  /** The value if it is sound; otherwise says what is not. `path` leads from the file's top to the value. */
  check<S extends z.ZodType>(file: string, path: string[], schema: S, value: unknown): z.output<S> | undefined {
    const result = schema.safeParse(value, quiet);
    if (result.success) return result.data;
    for (const { path: inner, message } of explain(result.error.issues, schema, value))
      this.fault(file, [...path, ...inner], message);
    return undefined;
  }

  /** The values of a YAML text; undefined if there are none to go on with. */
  yaml(file: string, text: string, firstLine = 1): unknown {
    const { value, faults } = readYaml(text, firstLine);
    for (const { line, message } of faults) this.fault(file, line, message);
    return faults.length && value === undefined ? UNREADABLE : value;
  }

  /** A file of entries by name. Sound entries are kept where others are not. */
  table<T>(file: string, schema: z.ZodRecord<z.core.$ZodRecordKey, z.ZodType<T>>): Table<T> {
    const text = this.folder.read(file);
    if (text === null)
      this.fault(file, 1, `This file is missing. Add it; if there is nothing to put into it, it holds {}.`);
    const value = text === null ? UNREADABLE : (this.yaml(file, text) ?? {});
    if (value === UNREADABLE) return { file, entries: {}, names: [], has: () => true, written: undefined };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault(
        file,
        1,
        `Expected entries by name, each a name, a colon and its fields indented below; found ${found(value)}.`,
      );
      return { file, entries: {}, names: [], has: () => true, written: undefined };
    }
    const entries: Record<string, T> = {};
    for (const [name, entry] of Object.entries(value)) {
      const key = (schema.keyType as unknown as z.ZodType).safeParse(name, quiet);
      if (!key.success)
        this.fault(file, [name], `“${name}” ${key.error.issues[0]?.message ?? 'cannot be used as a name'}.`);
      const sound = this.check(file, [name], schema.valueType, entry ?? null);
      if (sound !== undefined) entries[name] = sound;
    }
    const names = Object.keys(value);
    const known = new Set(names);
    return { file, entries, names, has: (name) => known.has(name), written: value };
  }

  /** An MDX file with its fields checked. */
  page<T>(file: string, slug: string, schema: z.ZodType<T>): Page<T> {
    this.slug(file, slug);
    const text = this.folder.read(file);
    if (text === null) {
      this.fault(file, 1, `This file is missing. Add it, or remove its folder.`);
      return { slug, file, front: undefined, written: undefined, body: null, bodyLine: 1 };
    }
    const { fields, fieldsLine, body, bodyLine } = splitFrontMatter(text);
    if (fields === null) {
      this.fault(
        file,
        1,
        'The fields at the top are missing. Begin the file with a line of three hyphens, the fields, and another such line.',
      );
      return { slug, file, front: undefined, written: undefined, body: null, bodyLine };
    }
    const value = this.yaml(file, fields, fieldsLine) ?? {};
    const front = value === UNREADABLE ? undefined : this.check(file, [], schema, value);
    return { slug, file, front, written: value, body, bodyLine };
  }

  /** A folder or file whose name becomes an address. */
  slug(file: string, slug: string): void {
    if (!id.safeParse(slug).success)
      this.fault(
        file,
        1,
        `“${slug}” becomes part of an address. Rename it to lower-case words or numbers joined by hyphens.`,
      );
  }
}

/** Stands for a text that no values could be read from, since `null` and `undefined` are values. */
const UNREADABLE = Symbol('unreadable');
