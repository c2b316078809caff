import { build } from 'astro';
import { lessonsWithText, useTexts } from '../article-texts.ts';
import { usePackages } from '../packages/list.ts';

const WITH_TEXTS = '--with-article-texts';
const PACKAGES = '--packages';
const MASTERY = '--mastery=';

/**
 * `npm run build`: builds the site for publishing. Articles' own texts are left out, since they belong to their publishers;
 * `npm run packages` builds the packages for learning platforms too; `npm run packages -- --mastery=60` has platforms say
 * “passed” of a SCORM package from 60 per cent. `npm run build -- --with-article-texts` puts those texts into their lessons' pages that are kept beside the lessons.
 */
const unknown = process.argv
  .slice(2)
  .filter((option) => option !== WITH_TEXTS && option !== PACKAGES && !option.startsWith(MASTERY));
const mastery = process.argv.find((option) => option.startsWith(MASTERY))?.slice(MASTERY.length);
const withTexts = process.argv.includes(WITH_TEXTS);

if (unknown.length > 0) {
  console.error(`There is no option ${unknown.join(' ')}. There are ${WITH_TEXTS}, ${PACKAGES} and ${MASTERY}60.`);
  process.exitCode = 1;
} else if (mastery !== undefined && !/^(?:100|[1-9]?\d)$/.test(mastery)) {
  console.error(`${MASTERY}${mastery} is no score to reach: give a whole number of per cent, such as ${MASTERY}60.`);
  process.exitCode = 1;
} else {
  if (withTexts) useTexts();
  if (process.argv.includes(PACKAGES) || mastery !== undefined)
    usePackages(mastery === undefined ? null : Number(mastery));
  try {
    await build({});
    const lessons = lessonsWithText();
    if (withTexts && lessons.length > 0)
      console.warn(
        `\nThese pages hold the whole text of their article, which belongs to its publisher: ${lessons.join(', ')}.\n` +
          'Do not publish this build, unless you have the right to. Search engines are asked to leave these pages out.',
      );
    else if (withTexts)
      console.warn('\nNo lesson has an article.txt beside it, so no page holds the text of its article.');
  } catch (error) {
    console.error(error instanceof Error ? error.stack || error.message : error);
    process.exitCode = 1;
  }
}
