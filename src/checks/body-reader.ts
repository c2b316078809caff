import type { Paragraph, ReadingPart } from '../model/book.ts';
import { LENSES } from '../model/taxonomy.ts';
import { headingId, tidy } from './body-text.ts';
import type { BodySection, LessonBody, Mention } from './lesson-body.ts';
import { readTag } from './lesson-tags.ts';

/** Takes the pieces of a body from top to bottom and builds up what it holds. */
export class BodyReader {
  readonly body: LessonBody = { sections: [], reading: [], questions: [], phrases: [], annotated: [], faults: [] };
  readonly open: { name: string; line: number }[] = [];
  section: BodySection | null = null;
  paragraph: Paragraph | null = null;
  /** True once text without a section was told of, so that it is told of once. */
  told = false;

  fault(line: number, message: string): void {
    this.body.faults.push({ line, message });
  }

  start(id: string, title: string, line: number): void {
    if (this.body.sections.some((other) => other.id === id))
      this.fault(
        line,
        title
          ? `There is a section “${title}” already. Give this one a name of its own: links point at it.`
          : `There is a section “${id}” already. Put everything of it into one place.`,
      );
    this.section = {
      id,
      title,
      lens: LENSES.find((lens) => lens === id && !title) ?? null,
      parts: [],
      questions: [],
      line,
    };
    this.body.sections.push(this.section);
    this.told = false;
  }

  /** Adds to the paragraph or section at hand. */
  add(part: ReadingPart, line: number): void {
    const home = this.paragraph ?? this.section;
    if (home) home.parts.push(part);
    else if (!this.told && !('text' in part && part.text.trim() === '')) {
      this.told = true;
      this.fault(line, 'This stands under no heading. Put it below a line that starts with “## ”, or inside a <Lens>.');
    }
  }

  text(words: string, line: number): void {
    if (words.trim() === '') return this.add({ text: words }, line);
    if (this.open.at(-1)?.name === 'Reading')
      return this.fault(line, 'Text in the reading stands inside <P n={1}> … </P>.');
    if (this.paragraph && /\]\(|^\s*(?:[-+*]|1[.)]|>)\s/m.test(words))
      this.fault(
        line,
        'A paragraph of the reading holds words, *emphasis*, **strong words** and phrases only. Write it without links, lists and block quotations.',
      );
    this.add({ text: words }, line);
  }

  heading(source: string, line: number): void {
    const [, marks = '', title = ''] = /(#+)[ \t]+(.*?)[ \t]*$/.exec(source) ?? [];
    const home = this.open.at(-1)?.name;
    if (marks === '#')
      this.fault(line, 'The lesson’s title is its only first-level heading. Start this one with “## ”.');
    else if (home === 'Reading' || home === 'P')
      this.fault(line, 'The reading has no headings. Close it with </Reading> first.');
    else if (marks !== '##') this.add({ text: /[.?!]$/.test(title) ? `${title} ` : `${title}. ` }, line);
    else if (home)
      this.fault(
        line,
        `<${home}> draws its own heading. Close it with </${home}> first, or start this one with “### ”.`,
      );
    else this.start(headingId(title), title, line);
  }

  tag(source: string, line: number): void {
    const tag = readTag(source, this.open.at(-1)?.name ?? '');
    if (typeof tag === 'string') return this.fault(line, tag);
    for (const message of tag.faults) this.fault(line, message);
    if (tag.outermost) this.open.length = 0;
    if (tag.closing) return this.close(tag.name, line);
    if (!tag.alone) this.open.push({ name: tag.name, line });
    switch (tag.name) {
      case 'Reading':
        return this.start('reading', '', line);
      case 'Lens':
        if (!LENSES.some((lens) => lens === tag.value))
          this.fault(line, `There is no lens “${tag.value}”. The lenses are ${LENSES.join(', ')}.`);
        return this.start(tag.value, '', line);
      case 'P':
        return this.startParagraph(tag.value, line);
      case 'AnnotatedReading':
        return void this.body.annotated.push(line);
      case 'Phrase':
        this.add({ phrase: tag.value }, line);
        return void this.body.phrases.push(this.mention(tag.value, line));
      case 'Question':
        if (!this.section) this.add({ text: tag.value }, line);
        this.section?.questions.push(tag.value);
        return void this.body.questions.push(this.mention(tag.value, line));
    }
  }

  mention(id: string, line: number): Mention {
    const mention = { id, line, section: this.section?.id ?? '' };
    return this.paragraph ? { ...mention, paragraph: this.paragraph.n } : mention;
  }

  startParagraph(value: string, line: number): void {
    const n = Number(value);
    const before = this.body.reading.at(-1)?.n ?? 0;
    if (!Number.isInteger(n) || n < 1)
      this.fault(line, `A paragraph’s number is a whole number from 1; this one is “${value}”.`);
    else if (n <= before)
      this.fault(line, `Paragraph ${n} stands after paragraph ${before}. Number them upwards, each number once.`);
    // Going on with the next number keeps one mistake from looking like many.
    this.paragraph = { n: Number.isInteger(n) && n > before ? n : before + 1, parts: [] };
    this.body.reading.push(this.paragraph);
  }

  close(name: string, line: number): void {
    if (this.open.at(-1)?.name !== name)
      return this.fault(line, `</${name}> closes nothing here. Remove it, or open <${name}> before it.`);
    this.open.pop();
    if (name !== 'P' || !this.paragraph) return void (this.section = null);
    this.paragraph.parts = tidy(this.paragraph.parts);
    if (this.paragraph.parts.length === 0)
      this.fault(line, 'This paragraph of the reading is empty. Write it, or take it out.');
    this.paragraph = null;
  }

  token(source: string, line: number): void {
    if (source.startsWith('<')) this.tag(source, line);
    else if (source.trimStart().startsWith('#')) this.heading(source, line);
    else if (source.startsWith('{'))
      this.fault(
        line,
        'Braces have a meaning of their own here. Take them out; a comment is written {/* like this */}.',
      );
    else
      this.fault(
        line,
        'No line may begin with “import” or “export”: a lesson holds no code. Begin it with another word.',
      );
  }
}
