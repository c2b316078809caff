const PARAGRAPHS = [
  'Harbour bridge shut after shocking cracks are found',
  'The council closed the old harbour bridge on Monday after an inspection found cracks in two of its beams, engineer Ada Holt said.',
  '“The beams will hold, but nobody should drive over them,” Holt told reporters. She added that repairs would cost about 40,000 pounds and take six weeks.',
  'Critics say the council has known of the disgraceful damage for years. It is believed that an earlier report was quietly buried. Nobody who wrote such a report was named.',
  'According to the harbour master, Tom Reed, 300 lorries crossed the bridge every day last spring. The harbour log, which the council published, shows 212 crossings on an average day.',
  'Shop owners fear a catastrophe. “We lose half of our customers,” said baker Mina Joshi, whose shop stands beside the bridge. Other shops on the street were not asked.',
  'The closure will ruin the summer, a source close to the council claimed. The council denied this and said that a ferry would run every twenty minutes from Tuesday.',
  'Residents are clearly furious. A meeting in the school hall is planned for Thursday, and the inspection report is to be published before it.',
] as const;

/** A short invented news text, about 210 words in seven paragraphs under a headline. */
export const SHORT_ARTICLE = PARAGRAPHS.join('\n\n');

const NAMES = [
  ['bridge', 'Ada Holt', 'Tom Reed', 'Mina Joshi'],
  ['ferry', 'Ben Marsh', 'Lena Frost', 'Omar Dale'],
  ['library', 'Ida Quill', 'Sam Pike', 'Ruth Vane'],
  ['school', 'Carl Bird', 'Nora Lake', 'Eli Stone'],
  ['market', 'Hana Wells', 'Jon Ash', 'Vera Crane'],
  ['tram', 'Max Field', 'Tess Moor', 'Ned Brook'],
  ['theatre', 'Una Hart', 'Finn Rowe', 'Gus Penn'],
  ['pool', 'Lou March', 'Amy Heath', 'Kit Dunn'],
] as const;

/** The same story told of eight places, each in numbers of its own: about 1,600 words. */
export const LONG_ARTICLE = NAMES.flatMap(([place, engineer, master, baker], i) =>
  PARAGRAPHS.slice(i === 0 ? 0 : 1).map((paragraph) =>
    paragraph
      .replaceAll('bridge', place)
      .replaceAll('Ada Holt', engineer)
      .replaceAll('Holt', engineer.split(' ')[1]!)
      .replaceAll('Tom Reed', master)
      .replaceAll('Mina Joshi', baker)
      .replaceAll(/\d+/g, (digits) => String(Number(digits) + 7 * i)),
  ),
).join('\n\n');
