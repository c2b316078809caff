declare namespace App {
  interface Locals {
    /** The lesson whose page is being built. `<Question id>` and its kin read it. */
    lesson: import('./model/book.ts').Lesson;
  }
}
