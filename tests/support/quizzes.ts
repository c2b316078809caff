import type { Element } from '@xmldom/xmldom';
import { all, child, children, readXml, textOf } from './packages.ts';

/** An item of a QTI 1.2 quiz as found in its file. */
export interface ReadItem {
  ident: string;
  profile: string;
  weight: number;
  text: string;
  labels: { ident: string; text: string; right: boolean; why: string }[];
  /** Said whatever was answered. */
  general: string;
}

const fields = (element: Element): Map<string, string> =>
  new Map(
    children(child(element, 'qtimetadata'), 'qtimetadatafield').map((field) => [
      child(field, 'fieldlabel').textContent ?? '',
      child(field, 'fieldentry').textContent ?? '',
    ]),
  );
const material = (element: Element): string => {
  const text = child(child(element, 'material'), 'mattext');
  if (text.getAttribute('texttype') !== 'text/html') throw new Error('not HTML');
  return textOf(text.textContent ?? '');
};

function readItem(item: Element): ReadItem {
  const metadata = fields(child(item, 'itemmetadata'));
  const presentation = child(item, 'presentation');
  const answer = child(presentation, 'response_lid');
  const feedback = new Map(
    children(item, 'itemfeedback').map((one) => [one.getAttribute('ident') ?? '', material(child(one, 'flow_mat'))]),
  );
  const linked = (condition: Element): string =>
    children(condition, 'displayfeedback')
      .map((one) => {
        const text = feedback.get(one.getAttribute('linkrefid') ?? '');
        if (text === undefined) throw new Error(`no feedback ${one.getAttribute('linkrefid')}`);
        return text;
      })
      .join(' ');
  const conditions = children(child(item, 'resprocessing'), 'respcondition').map((one) => {
    const on = child(one, 'conditionvar');
    const [equal] = children(on, 'varequal');
    if (equal && equal.getAttribute('respident') !== answer.getAttribute('ident'))
      throw new Error('condition on nothing');
    return {
      on: equal ? equal.textContent : null,
      points: Number(children(one, 'setvar')[0]?.textContent ?? 0),
      said: linked(one),
    };
  });
  return {
    ident: item.getAttribute('ident') ?? '',
    profile: metadata.get('cc_profile') ?? '',
    weight: Number(metadata.get('cc_weighting')),
    text: material(presentation),
    labels: children(child(answer, 'render_choice'), 'response_label').map((label) => {
      const ident = label.getAttribute('ident') ?? '';
      const own = conditions.filter(({ on }) => on === ident);
      if (own.length !== 1) throw new Error(`${own.length} conditions on ${ident}`);
      return { ident, text: material(label), right: own[0]!.points === 100, why: own[0]!.said };
    }),
    general: conditions
      .filter(({ on }) => on === null)
      .map(({ said }) => said)
      .join(' '),
  };
}

/** The items of a quiz; throws at a reference to nothing. */
export const readQuiz = (xml: string): ReadItem[] => all(readXml(xml), 'item').map(readItem);
