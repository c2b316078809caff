/** What a component of a lesson takes and where it may stand. */
interface Component {
  /** Its one attribute, if it has one. */
  attribute?: string;
  /** True if it holds nothing and is closed at once. */
  alone?: boolean;
  /** The components it may stand in; '' is the lesson's text itself. */
  homes: string[];
  example: string;
}

/** Everything that a lesson may use besides Markdown. */
const COMPONENTS: Record<string, Component> = {
  Reading: { homes: [''], example: '<Reading> … </Reading>' },
  P: { attribute: 'n', homes: ['Reading'], example: '<P n={1}> … </P>' },
  Phrase: { attribute: 'id', alone: true, homes: ['', 'P', 'Lens'], example: '<Phrase id="its-unclear" />' },
  Lens: { attribute: 'name', homes: [''], example: '<Lens name="sourcing"> … </Lens>' },
  Question: { attribute: 'id', alone: true, homes: ['', 'Lens'], example: '<Question id="warm-up" />' },
  AnnotatedReading: { alone: true, homes: [''], example: '<AnnotatedReading />' },
};

/** A tag that could be read. */
export interface Tag {
  name: string;
  closing: boolean;
  /** True if it holds nothing. */
  alone: boolean;
  /** Its attribute, or empty. */
  value: string;
  /** True if it belongs to the lesson's text itself, so whatever is open before it was left open by mistake. */
  outermost: boolean;
  faults: string[];
}

const SHAPE = /^<(\/?)([A-Za-z]\w*)((?:\s+[\w-]+=(?:"[^"]*"|\{[^}]*\}))*)\s*(\/?)>$/;

const belongs = ({ homes }: Component): string => `It belongs inside ${homes.map((home) => `<${home}>`).join(' or ')}.`;

/** Reads a tag that stands inside `home`. One that cannot be used yields what is wrong with it instead. */
export function readTag(source: string, home: string): Tag | string {
  const word = /^<\/?([\w-]*)/.exec(source)?.[1] ?? '';
  const component = Object.hasOwn(COMPONENTS, word) ? COMPONENTS[word]! : undefined;
  if (!component)
    return word
      ? `“${word}” cannot be used in a lesson. Use Markdown, or one of ${Object.keys(COMPONENTS).join(', ')}.`
      : 'A “<” starts a tag here. Write “less than” instead.';
  const unreadable = `This tag cannot be read: “${source.split('\n')[0]}”. Write it like this: ${component.example}.`;
  const [shape, closing = '', name = '', attributes = '', slash = ''] = SHAPE.exec(source) ?? [];
  if (shape === undefined) return unreadable;
  if (closing) return { name, closing: true, alone: false, value: '', outermost: false, faults: [] };
  if (Boolean(component.alone) !== Boolean(slash)) return unreadable;
  const faults: string[] = [];
  let value: string | undefined;
  for (const [, attribute = '', quoted, braced] of attributes.matchAll(/([\w-]+)=(?:"([^"]*)"|\{\s*([^}]*?)\s*\})/g))
    if (attribute === component.attribute) value = quoted ?? braced;
    else faults.push(`<${name}> has no “${attribute}”. Write it like this: ${component.example}.`);
  if (component.attribute && !value)
    return `<${name}> needs its “${component.attribute}”. Write it like this: ${component.example}.`;
  const fits = component.homes.includes(home);
  if (!fits && home === '') faults.push(`<${name}> stands alone here. ${belongs(component)}`);
  else if (!fits)
    faults.push(
      `<${name}> cannot stand inside <${home}>. ${component.homes.includes('') ? `Close it with </${home}> first.` : belongs(component)}`,
    );
  const outermost = !fits && component.homes.every((other) => other === '');
  return { name, closing: false, alone: Boolean(slash), value: value ?? '', outermost, faults };
}
