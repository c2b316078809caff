/** An invented article with something for each lens: named and unnamed sources, loaded wording, hedges, claims, a prediction. */
export const BRIDGE_ARTICLE = `The old harbour bridge will stay closed to lorries until spring, the city council said on Tuesday, after engineers found cracks in two of its steel beams.

“We looked at every beam, and two of them are cracked,” said Ana Ruiz, who leads the council’s bridge office. She added that cyclists and pedestrians could still cross. According to a report that the council published on its website, the bridge carried 9,400 vehicles a day last year.

Shop owners on the quay are furious. “They slammed the door on us without a word of warning,” claimed Peter Olsen, who sells fish there. Observers believe that the closure will ruin the harbour. Some say the council knew of the damage for years.

The mayor, Lena Brandt, rejected the accusation. She insisted that the inspection had been ordered as soon as the first crack was reported in March. The report does not say when the cracks began.

Critics have called the closure a shameful betrayal of the quay. The drastic move could cost shops a third of their income, a traders’ group estimates. The group has not shown how it counted.

Repairs are expected to cost 2.1 million euros, and work may begin in February if the weather allows. A ferry will carry small vans across the harbour from next week, the council said. It is not clear who will pay for it.`;
