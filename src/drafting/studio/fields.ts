import { object, type Parser } from '../../model/parse.ts';

/** Fields that must be there, and fields that may be left out: then they are not there at all. */
export const fields =
  <T extends object, U extends object>(
    needed: { [K in keyof T]: Parser<T[K]> },
    optional: { [K in keyof U]: Parser<U[K]> },
  ): Parser<T & Partial<U>> =>
  (value, path) => {
    const out = object(needed)(value, path) as T & Partial<U>;
    const given = value as Record<string, unknown>;
    for (const key in optional)
      if (given[key] !== undefined) Object.assign(out, { [key]: optional[key](given[key], `${path}.${key}`) });
    return out;
  };
