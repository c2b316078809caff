import { XML_HEAD, xmlAttribute, xmlText } from '../xml.ts';

/** A file of a cartridge that stands in its table of contents. */
export interface Resource {
  /** Unique in the cartridge; begins with a letter. */
  id: string;
  type: 'link' | 'page' | 'topic' | 'quiz';
  title: string;
  path: string;
}

interface Contents {
  id: string;
  minor: 1 | 2;
  title: string;
  about: string;
  resources: readonly Resource[];
}

const typeOf = (type: Resource['type'], minor: 1 | 2): string =>
  ({
    link: `imswl_xmlv1p${minor}`,
    page: 'webcontent',
    topic: `imsdt_xmlv1p${minor}`,
    quiz: `imsqti_xmlv1p2/imscc_xmlv1p${minor}/assessment`,
  })[type];

/** Notes are for teachers: platforms that know of roles hide them from students. */
const forTeachers = (minor: 1 | 2): string =>
  `<metadata><lomr:lom><lomr:educational><lomr:intendedEndUserRole><lomr:source>IMSGLC_CC_Rolesv1p${minor}</lomr:source><lomr:value>Instructor</lomr:value></lomr:intendedEndUserRole></lomr:educational></lomr:lom></metadata>`;

const resource = ({ id, type, path }: Resource, minor: 1 | 2): string =>
  type === 'page'
    ? `<resource identifier="r-${id}" type="${typeOf(type, minor)}" href="${xmlAttribute(path)}" intendeduse="lessonplan">${forTeachers(minor)}<file href="${xmlAttribute(path)}"/></resource>`
    : `<resource identifier="r-${id}" type="${typeOf(type, minor)}"><file href="${xmlAttribute(path)}"/></resource>`;

const item = ({ id, title }: Resource): string =>
  `<item identifier="i-${id}" identifierref="r-${id}"><title>${xmlText(title)}</title></item>`;

/** The manifest of a Common Cartridge, in its profile of IMS Content Packaging 1.2. */
export function manifest({ id, minor, title, about, resources }: Contents): string {
  const space = `imsccv1p${minor}`;
  return `${XML_HEAD}<manifest identifier="says-who-${id}" xmlns="http://www.imsglobal.org/xsd/${space}/imscp_v1p1" xmlns:lomm="http://ltsc.ieee.org/xsd/${space}/LOM/manifest" xmlns:lomr="http://ltsc.ieee.org/xsd/${space}/LOM/resource">
<metadata>
<schema>IMS Common Cartridge</schema>
<schemaversion>1.${minor}.0</schemaversion>
<lomm:lom><lomm:general><lomm:title><lomm:string language="en">${xmlText(title)}</lomm:string></lomm:title><lomm:language>en</lomm:language><lomm:description><lomm:string language="en">${xmlText(about)}</lomm:string></lomm:description></lomm:general></lomm:lom>
</metadata>
<organizations>
<organization identifier="contents" structure="rooted-hierarchy">
<item identifier="root">
<item identifier="i-module"><title>${xmlText(title)}</title>
${resources.map(item).join('\n')}
</item>
</item>
</organization>
</organizations>
<resources>
${resources.map((one) => resource(one, minor)).join('\n')}
</resources>
</manifest>
`;
}
