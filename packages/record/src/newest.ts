/** How many events, the newest by publication, places, links and filtered counts are taken from. */
export const NEWEST_EVENTS = 2500;
