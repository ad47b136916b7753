/** Claims that somebody has judged, few among many. */
export const reviewedClaims = `
create index claim_by_review on claim (published_at desc, id desc) include (review) where review <> 'open';
`;
