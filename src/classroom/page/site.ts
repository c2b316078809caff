/** A lesson or practice text of this site, as the review page knows it before its questions are fetched. */
export interface SiteLesson {
  slug: string;
  title: string;
  /** With a slash at the end; `lesson.json` stands in it. */
  url: string;
}
