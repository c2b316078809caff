import { html, type TemplateResult } from 'lit-html';
import type { LessonDraft } from '../draft/draft.ts';
import type { Bench } from './bench.ts';
import { tick } from './fields-view.ts';

/** The lesson as a student has it, to be read, answered and printed. */
export const previewView = (bench: Bench, draft: LessonDraft): TemplateResult =>
  html`${tick('studio-narrow', bench.words['studio.preview.narrow'], bench.showing.narrow, (narrow) =>
    bench.show({ narrow }),
  )}
    <says-preview class=${bench.showing.narrow ? 'narrow' : ''} .given=${{ bench, draft }}></says-preview>`;
