import { html, nothing, type TemplateResult } from 'lit-html';
import type { Annotation } from '../../model/annotation.ts';
import { fill } from '../../model/fill.ts';
import {
  ATTRIBUTIONS,
  CLAIM_KINDS,
  EVIDENCE,
  LANGUAGE_DEVICES,
  LENSES,
  PENS,
  TIERS,
  type Lens,
} from '../../model/taxonomy.ts';
import { isToWrite, type DraftClaim, type LessonDraft } from '../draft/draft.ts';
import type { Finding } from '../finding.ts';
import { ofTen } from '../measured.ts';
import type { Bench } from './bench.ts';
import { setClaim } from './edits.ts';
import { drop, keep, removeMark, setLens, setMark, suggest } from './mark-edits.ts';
import type { Entry } from './entries.ts';
import { area, button, pick, tick } from './fields-view.ts';

/** What a finding is called: the name of what it shows, as the skill pages have it. */
export function nameOfFinding(finding: Finding, { page, words }: Bench): string {
  if (finding.is === 'attribution') return page.names.attribution[finding.type] ?? words['studio.attribution.none'];
  if (finding.is === 'wording') return page.names.device[finding.device] ?? '';
  return words[`studio.kind.${finding.kind}`];
}

/** Everything about one finding: why it was found, how sure that is, and what its author makes of it. */
export function cardView(entry: Entry, shown: readonly Entry[], bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const { finding, lens, standing, mark, id } = entry;
  const next = [...shown.slice(shown.indexOf(entry) + 1), ...shown].find(
    (other) => other.standing === 'suggested' && other.id !== id,
  );
  const toNext = (): void => {
    bench.show({ open: next!.id });
    bench.focus(`studio-note-${next!.id}`);
  };
  const done = (text: string): void => {
    bench.say(text);
    bench.focus(`studio-note-${id}`);
  };
  return html`<div class="studio-card">
    <p>
      <span class="pen ${PENS[lens]}">${words[`q.lens.${lens}`]}</span>
      ${finding ? html`<strong>${nameOfFinding(finding, bench)}</strong>` : nothing}
    </p>
    ${
      finding
        ? html`<p>${finding.reason}</p>
            <p class="small">${fill(words['studio.card.sure'], { n: ofTen(finding.confidence) })}</p>`
        : html`<p class="small">${words['studio.card.own']}</p>`
    }
    ${standing === 'kept' ? keptView(entry, bench, draft) : nothing}
    <div class="row">
      ${
        standing !== 'kept' && finding
          ? button(
              words['studio.card.keep'],
              () => {
                bench.edit(keep(finding));
                done(words['studio.card.kept']);
              },
              { primary: true, id: 'studio-keep' },
            )
          : nothing
      }
      ${
        standing === 'dropped' && finding
          ? button(words['studio.card.suggest'], () => {
              bench.edit(suggest(finding));
              done(words['studio.standing.suggested']);
            })
          : nothing
      }
      ${
        standing !== 'dropped'
          ? button(
              words[finding ? 'studio.card.drop' : 'studio.card.remove'],
              () => {
                if (finding) bench.edit(drop(finding));
                else if (mark !== null) bench.edit(removeMark(mark));
                bench.say(words['studio.card.dropped']);
                bench.focus(finding ? `studio-note-${id}` : 'studio-add-words');
              },
              { id: 'studio-drop' },
            )
          : nothing
      }
      ${next ? button(words['studio.card.next'], toNext, { id: 'studio-next' }) : nothing}
    </div>
  </div>`;
}

/** A finding that is in the lesson: what its annotation says. */
function keptView({ mark, id }: Entry, bench: Bench, draft: LessonDraft): TemplateResult {
  const { words } = bench;
  const annotation = mark === null ? undefined : draft.marks[mark]?.annotation;
  const claimId = annotation?.lens === 'claims' ? annotation.claim : null;
  const [claim, made] = claimOf(draft, claimId, id);
  const set = (change: Partial<Annotation>, run?: string): void => {
    if (mark !== null) bench.edit(setMark(mark, change), run && `${mark}-${run}`);
  };
  return html`
    ${
      annotation && mark !== null
        ? html`${pick({
            id: 'studio-card-lens',
            label: words['studio.card.lens'],
            value: annotation.lens,
            options: LENSES.map((lens) => [lens, words[`q.lens.${lens}`]]),
            set: (lens) => bench.edit(setLens(mark, lens as Lens)),
          })}
            ${labelView(annotation, set, bench)}
            ${pick({
              id: 'studio-card-tier',
              label: words['studio.card.tier'],
              value: annotation.tier,
              options: TIERS.map((tier) => [tier, words[`studio.tier.${tier}`]]),
              set: (tier) => set({ tier: tier as Annotation['tier'] }),
            })}
            ${area({
              id: 'studio-card-note',
              label: words['studio.card.note'],
              value: isToWrite(annotation.note) ? '' : annotation.note,
              how: words['studio.card.note.how'],
              set: (note) => set({ note }, 'note'),
            })}
            ${
              annotation.lens === 'language'
                ? area({
                    id: 'studio-card-neutral',
                    label: words['studio.card.neutral'],
                    value: annotation.neutral ?? '',
                    rows: 1,
                    set: (neutral) => set({ neutral }, 'neutral'),
                  })
                : nothing
            }
            ${tick('studio-card-credit', words['studio.card.credit'], annotation.credit, (credit) => set({ credit }))}`
        : nothing
    }
    ${claim && made !== null ? claimView(made, claim, bench) : nothing}
  `;
}

function claimOf(
  { claims }: LessonDraft,
  claim: string | null,
  finding: string,
): [DraftClaim | undefined, string | null] {
  const id = claim ?? Object.entries(claims).find(([, one]) => one.finding === finding)?.[0] ?? null;
  return [id === null ? undefined : claims[id], id];
}

function labelView(
  annotation: Annotation,
  set: (change: Partial<Annotation>) => void,
  { words, page }: Bench,
): TemplateResult | typeof nothing {
  if (annotation.lens === 'sourcing')
    return pick({
      id: 'studio-card-label',
      label: words['studio.card.attribution'],
      value: annotation.attribution,
      options: ATTRIBUTIONS.map((type) => [type, page.names.attribution[type] ?? words['studio.attribution.none']]),
      set: (type) => set({ attribution: type } as Partial<Annotation>),
    });
  if (annotation.lens === 'language')
    return pick({
      id: 'studio-card-label',
      label: words['studio.card.device'],
      value: annotation.device,
      options: LANGUAGE_DEVICES.map((device) => [device, page.names.device[device] ?? device]),
      set: (device) => set({ device } as Partial<Annotation>),
    });
  return nothing;
}

const claimView = (id: string, { claim }: DraftClaim, bench: Bench): TemplateResult => {
  const { words } = bench;
  const text = (name: 'statement' | 'settle'): TemplateResult =>
    area({
      id: `studio-claim-${name}`,
      label: words[`studio.claim.${name}`],
      value: isToWrite(claim[name]) ? '' : claim[name],
      rows: 2,
      set: (value) => bench.edit(setClaim(id, { [name]: value }), `${id}-${name}`),
    });
  return html`${text('statement')}
    ${pick({
      id: 'studio-claim-kind',
      label: words['studio.claim.kind'],
      value: claim.kind,
      options: CLAIM_KINDS.map((kind) => [kind, words[`studio.kind.${kind}`]]),
      set: (kind) => bench.edit(setClaim(id, { kind: kind as typeof claim.kind })),
    })}
    ${pick({
      id: 'studio-claim-evidence',
      label: words['studio.claim.evidence'],
      value: claim.evidence,
      options: EVIDENCE.map((level) => [level, words[`event.evidence.${level}`]]),
      set: (evidence) => bench.edit(setClaim(id, { evidence: evidence as typeof claim.evidence })),
    })}
    ${text('settle')}`;
};
