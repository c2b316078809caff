/** What a manifest says of a package. */
export interface Contents {
  /** Unique among packages; lower-case words joined by hyphens. */
  id: string;
  title: string;
  /** The page that the platform opens, and every file besides the manifest. */
  page: string;
  files: readonly string[];
  /** The score in per cent from which the platform says “passed”; null for none. */
  mastery?: number | null;
}

/** Characters that XML 1.0 has no way to hold. */
const FORBIDDEN = /[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"]/g, (c) => escapes[c] ?? c);

/** The manifest of a package of one lesson: one organization, one item, one SCO (SCORM 1.2 Content Aggregation, 2.3). */
export const scormManifest = ({ id, title, page, files, mastery = null }: Contents): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="says-who-${xml(id)}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion>
</metadata>
<organizations default="lesson">
<organization identifier="lesson">
<title>${xml(title)}</title>
<item identifier="item" identifierref="sco" isvisible="true">
<title>${xml(title)}</title>${mastery === null ? '' : `\n<adlcp:masteryscore>${mastery}</adlcp:masteryscore>`}
</item>
</organization>
</organizations>
<resources>
<resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="${xml(page)}">
${[page, ...files].map((file) => `<file href="${xml(file)}"/>`).join('\n')}
</resource>
</resources>
</manifest>
`;
