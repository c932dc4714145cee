/**
 * English nouns that a text of any topic may turn on, and words that taggers take for nouns; without
 * plural endings and apostrophes, as phrases are compared.
 *
 * Collected from the key phrases of the seeds, the bundled captures and the labelled pages (2026-11).
 */
export const generalWords: ReadonlySet<string> = new Set(
	`
	afternoon answer anybody anyone anything area article author bit blog case chance change comment
	day end everybody everyone everything example fact first form front good great group guy half hand
	head hour idea kind last left line link list little look lot man matter mind minute moment month
	morning most name need new next night nobody none nothing number old one order other others part
	people person piece place point post problem question read reader reason result right room same second
	self sense set side site somebody someone something sort story stuff term thank thanks thing think
	thought three time today tomorrow tonight top topic turn two type use view way website week while
	word work world year yesterday you your yours
	arent cant couldnt didnt doesnt dont hadnt hasnt havent here how ill isnt ive let shouldnt that
	there theyre theyve this wasnt were werent weve what where who why wont wouldnt youll youre youve
	four five six seven eight nine ten eleven twelve hundred thousand million
	mr mrs monday tuesday wednesday thursday friday saturday sunday january february march april may
	june july august september october november december
	`
		.trim()
		.split(/\s+/),
);
