/** Values as YAML. The project's YAML parser is far heavier than what writing needs, and the studio writes in a browser. */

type Value = string | number | boolean | null | undefined | readonly Value[] | { readonly [key: string]: Value };

/** Text that reads the same without quotation marks: letters, digits and mild punctuation, and no other type's look. */
const PLAIN = /^[\p{L}“‘][\p{L}\p{N} ,.;’‘“”()/_–—?!-]*$/u;
const OTHER_TYPE = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;

const text = (value: string): string =>
  PLAIN.test(value) && !OTHER_TYPE.test(value) && value === value.trim() && !/[\n\u2028\u2029\u0085]/.test(value)
    ? value
    : // A JSON string is a YAML one, once the line ends that only YAML knows are escaped.
      JSON.stringify(value).replace(
        /[\u007f-\u009f\u2028\u2029\ufeff]/g,
        (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

const isScalar = (value: Value): value is string | number | boolean | null =>
  typeof value !== 'object' || value === null;
const scalar = (value: string | number | boolean | null): string =>
  typeof value === 'string' ? text(value) : String(value);
const key = (name: string): string =>
  /^[a-z][\w-]*$/i.test(name) && !OTHER_TYPE.test(name) ? name : JSON.stringify(name);

function lines(value: Value, indent: string): string[] {
  if (Array.isArray(value)) {
    return (value as readonly Value[]).flatMap((item) => {
      if (isScalar(item)) return [`${indent}- ${scalar(item)}`];
      const [first = '{}', ...rest] = lines(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  return Object.entries(value as Record<string, Value>).flatMap(([name, item]) => {
    if (item === undefined) return [];
    if (isScalar(item)) return [`${indent}${key(name)}: ${scalar(item)}`];
    if (Object.values(item).every((one) => one === undefined))
      return [`${indent}${key(name)}: ${Array.isArray(item) ? '[]' : '{}'}`];
    const short = Array.isArray(item) && item.every((one) => typeof one === 'number' || /^[\w-]+$/.test(String(one)));
    if (short) return [`${indent}${key(name)}: [${(item as (string | number)[]).map(scalar).join(', ')}]`];
    return [`${indent}${key(name)}:`, ...lines(item, `${indent}  `)];
  });
}

/** A group of fields as YAML, its texts in quotation marks where they need them. Fields that are undefined are left out. */
export const yaml = (value: object): string =>
  Object.keys(value).length > 0 ? `${lines(value as Value, '').join('\n')}\n` : '{}\n';

/** Entries by name with a blank line between them. */
export const yamlTable = (entries: object): string => {
  const list = Object.entries(entries) as [string, Value][];
  return list.length > 0 ? list.map(([name, entry]) => yaml({ [name]: entry })).join('\n') : '{}\n';
};
