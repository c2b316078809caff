import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NotAnArticle } from '../../../src/drafting/article/given-article.ts';
import { readArticle } from '../../../src/drafting/article/read.ts';

const BODY = [
  'The harbour office said on Monday that the bridge to the island would stay closed until the end of the month.',
  'Mara Lind, who runs the ferry, said that she had not been told, and that the boat was full by seven in the morning.',
  'It was the third time in a year that the bridge had been closed, and it may not be the last, the office wrote.',
];
const plain = BODY.join('\n\n');
const read = (text: string, name = 'bridge.txt') => readArticle(strToU8(text), name);
const refusal = (bytes: Uint8Array, name: string) =>
  readArticle(bytes, name).then(
    () => 'read',
    (error: unknown) => (error instanceof NotAnArticle ? error.message : Promise.reject(error as Error)),
  );
const page = (head: string, body: string) => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join('\n');
const word = (xml: string, name = 'word/document.xml') =>
  zipSync({
    [name]: strToU8(`<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${xml}</w:body></w:document>`),
  });
const wordParagraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe('a plain text', () => {
  it('keeps its paragraphs, and gives headline, writer and day where it begins with them', async () => {
    expect(await read(`Bridge to stay closed\nBy Mara Holm\n3 May 2024, 10:15\n\n${plain}`)).toEqual({
      text: `Bridge to stay closed\n\n${plain}`,
      headline: 'Bridge to stay closed',
      author: 'Mara Holm',
      published: '2024-05-03',
      publisher: null,
      url: null,
    });
  });

  it('has no headline, writer or day where none is told', async () => {
    expect(await read(plain)).toMatchObject({ text: plain, headline: null, author: null, published: null });
  });

  it('is read as old programs write it', async () => {
    const text = `${plain} “So be it”, she said, in the café.`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect((await readArticle(utf16, 'a.txt')).text).toBe(text);
    const windows = Buffer.from(
      text.replace('“', '\x93').replace('”', '\x94').replace('’', '\x92').replace(/\n/g, '\r\n'),
      'latin1',
    );
    expect((await readArticle(windows, 'a.txt')).text).toBe(text);
    expect((await read(`\ufeff${text}`)).text).toBe(text);
  });
});

describe('a saved page', () => {
  it('is its article, without what stands around it', async () => {
    const around = page(
      '<title>Bridge – The Arlow Post</title><meta property="og:site_name" content="The Arlow Post"><link rel="canonical" href="https://arlow.example/bridge">',
      `<nav>Home News Sport</nav><article class="teaser"><p>Another story, short.</p></article>
       <article><h1>Bridge to stay <em>closed</em></h1><div>By Mara Holm</div><time datetime="2024-05-03T10:15:00Z">Friday</time>
       <div class="social-share">Share this</div><figure><img alt=""><figcaption>The bridge. Photo: A. B.</figcaption></figure>
       ${paragraphs}<p><a href="/x">Read more: the ferry in pictures</a></p><script>var the = 'bridge';</script></article>
       <footer>All rights reserved</footer>`,
    );
    expect(await read(around, 'saved.html')).toEqual({
      text: plain,
      headline: 'Bridge to stay closed',
      author: 'Mara Holm',
      published: '2024-05-03',
      publisher: 'The Arlow Post',
      url: 'https://arlow.example/bridge',
    });
  });

  it('is known by how it begins, and tells its facts to machines', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge to stay closed',
          author: [{ name: 'Mara Holm' }, { name: 'Ole Brandt' }],
          datePublished: '2024-05-03T08:00:00+02:00',
          publisher: { name: 'The Arlow Post' },
          url: 'https://arlow.example/bridge',
        },
      ],
    };
    const scripts = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(await read(page(scripts, paragraphs), '-')).toEqual({
      text: plain,
      headline: 'Bridge to stay closed',
      author: 'Mara Holm, Ole Brandt',
      published: '2024-05-03',
      publisher: 'The Arlow Post',
      url: 'https://arlow.example/bridge',
    });
  });

  it('may be nested deeper than calls can be', async () => {
    expect((await read(page('', `${'<div>'.repeat(20_000)}${paragraphs}`), 'a.html')).text).toBe(plain);
  });
});

describe('a Word document', () => {
  it('is its paragraphs, each once', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice>${wordParagraph('A text box.')}</mc:Choice><mc:Fallback>${wordParagraph('A text box.')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const split = `<w:p><w:r><w:t>Bridge to</w:t></w:r><w:r><w:tab/><w:t>stay closed</w:t><w:delText>open</w:delText></w:r></w:p>`;
    const { text, headline } = await readArticle(word(split + BODY.map(wordParagraph).join('') + box), 'bridge.docx');
    expect(text).toBe(`Bridge to stay closed\n\n${plain}\n\nA text box.`);
    expect(headline).toBe('Bridge to stay closed');
  });

  it('is refused where it is damaged, another archive, or far larger than it looks', async () => {
    const message = 'a.docx is no Word document that can be read. Open it, save it as plain text, and give that file.';
    for (const bytes of [
      strToU8('PK and no archive'),
      word(wordParagraph(plain), 'content.xml'),
      zipSync({ 'word/document.xml': strToU8('<w:p><w:t>not closed') }),
      word(' '.repeat(9_000_000)),
    ])
      expect(await refusal(bytes, 'a.docx')).toBe(message);
  });
});

describe('what no lesson can be made of', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', strToU8(' \n'), 'There is no text in a. Give a file that holds the article’s words.'],
    ['a page of scripts', strToU8(page('<script>the of and</script>', '')), 'There is no text in a.'],
    ['a few words', strToU8('One word'), 'a has 2 words. A lesson needs a whole article, of at least 40 words.'],
    ['a book', strToU8('The house '.repeat(100_000)), 'a has 200000 words; at most 20000 are read.'],
    [
      'another language',
      strToU8('Die Brücke zur Insel bleibt bis Ende Mai gesperrt. '.repeat(9)),
      'a does not seem to be in English',
    ],
    [
      'letters from right to left',
      strToU8('الجسر إلى الجزيرة سيبقى مغلقا حتى نهاية الشهر '.repeat(9)),
      'a does not seem to be in English',
    ],
    ['emoji', strToU8('🌊 🚢 '.repeat(60)), 'a does not seem to be in English'],
    [
      'a PDF',
      strToU8('%PDF-1.7 …'),
      'a is a PDF, which has no paragraphs to read. Open it, copy its text into a plain-text file',
    ],
    ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74), 'a holds no text. Give a plain-text file (.txt)'],
    ['noise', Uint8Array.from({ length: 3000 }, (_, i) => 1 + ((i * 89) % 255)), 'a holds no text.'],
    [
      'an old document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
      'a is a document of an old kind, or one with a password.',
    ],
    ['rich text', strToU8('{\\rtf1 The bridge'), 'a is in rich text. Save it as plain text'],
    ['a heap', new Uint8Array(9_000_000), 'a is larger than 8 MB. Give the article’s text alone.'],
  ])('%s is answered with what to do', async (_, bytes, message) => {
    expect(await refusal(bytes, 'a')).toContain(message);
  });

  it('is never a crash, whatever the bytes', async () => {
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => strToU8(text)),
      fc
        .array(
          fc.constantFrom(
            '<p>',
            '<article hidden>',
            '</',
            '<table>',
            '&amp',
            'the',
            ' of ',
            '<svg><p>',
            '\0',
            '<!--',
            '"@type":',
          ),
          { maxLength: 60 },
        )
        .map((parts) => strToU8(`<html>${parts.join('')}${paragraphs}`)),
      fc.uint8Array({ maxLength: 60 }).map((tail) => Uint8Array.from([0x50, 0x4b, 3, 4, ...tail])),
    );
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => {
        const answer = await refusal(bytes, 'a');
        expect(answer === 'read' || /^[A-Za-z].*\.$/s.test(answer)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
