import type { z } from 'astro/zod';
import type { Path } from './problem.ts';

type Schema = z.core.$ZodType;

/** What the schema says of one place in a file. */
export interface Field {
  /** The sentence for authors. */
  about?: string | undefined;
  /** The fields allowed there, if it is a group of fields. */
  fields?: string[] | undefined;
  /** True for a number that must be whole. */
  whole?: boolean;
}

const describe = (schema: Schema): string | undefined => (schema as z.ZodType).description;

/** Peels off what only changes how a value may be left out, keeping the first description met. */
function peel(schema: Schema): { schema: z.core.$ZodTypes; about: string | undefined } {
  let about = describe(schema);
  let inner = schema as z.core.$ZodTypes;
  for (;;) {
    const { def } = inner._zod;
    if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default')
      inner = def.innerType as z.core.$ZodTypes;
    else if (def.type === 'pipe') inner = def.out as z.core.$ZodTypes;
    else return { schema: inner, about };
    about ??= describe(inner);
  }
}

/** Of a union told apart by one field, the member that the value names. */
function member(def: z.core.$ZodUnionDef, value: unknown): Schema | undefined {
  const { discriminator } = def as z.core.$ZodDiscriminatedUnionDef;
  if (!discriminator) return undefined;
  const chosen = (value as Record<string, unknown> | null)?.[discriminator];
  return def.options.find((option) => {
    const { def: object } = (option as z.core.$ZodTypes)._zod;
    if (object.type !== 'object') return false;
    const literal = (object.shape[discriminator] as z.core.$ZodTypes)._zod.def;
    return literal.type === 'literal' && literal.values.includes(chosen as string);
  });
}

/** Looks up a place in a schema. `value` is what stands at the schema's top; it decides between members of a union. */
export function fieldAt(schema: Schema, path: Path, value: unknown): Field {
  const here = peel(schema);
  const { def } = here.schema._zod;
  if (def.type === 'union') {
    const chosen = member(def, value);
    return chosen ? fieldAt(chosen, path, value) : { about: here.about };
  }
  const [step, ...rest] = path;
  if (step === undefined)
    return {
      about: here.about,
      fields: def.type === 'object' ? Object.keys(def.shape) : undefined,
      whole: def.type === 'number' && 'format' in def && def.format === 'safeint',
    };
  const inside = (value as Record<string | number, unknown> | null | undefined)?.[step];
  if (def.type === 'object') {
    const shape = def.shape[step];
    return shape ? fieldAt(shape, rest, inside) : {};
  }
  if (def.type === 'record') return fieldAt(def.valueType, rest, inside);
  if (def.type === 'array') return { about: here.about, ...fieldAt(def.element, rest, inside) };
  return {};
}
