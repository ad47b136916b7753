import type { Review } from "@onrecord/record/asking";
import { Button } from "react-aria-components";
import { Icon } from "../../ui/icons.tsx";
import { REVIEW_WORDS } from "../../ui/words.ts";

/** One key each: a, c, r, u and w for why. */
export function ReviewBar(props: {
  review: Review;
  may: boolean;
  accept: () => void;
  correct: () => void;
  reject: () => void;
  undo: () => void;
  why: () => void;
  whyOpen: boolean;
}) {
  const { review, may, whyOpen } = props;
  return (
    <div className="review-bar" role="toolbar" aria-label="Review">
      {may ? (
        <>
          <Button
            className="button"
            onPress={props.accept}
            aria-keyshortcuts="a"
            data-on={review === "accepted" || undefined}
          >
            Accept <kbd>a</kbd>
          </Button>
          <Button
            className="button"
            onPress={props.correct}
            aria-keyshortcuts="c"
            data-on={review === "corrected" || undefined}
          >
            Correct <kbd>c</kbd>
          </Button>
          <Button
            className="button"
            onPress={props.reject}
            aria-keyshortcuts="r"
            data-on={review === "rejected" || undefined}
          >
            Reject <kbd>r</kbd>
          </Button>
          {review === "open" ? null : (
            <Button className="button button-quiet" onPress={props.undo} aria-keyshortcuts="u">
              Undo <kbd>u</kbd>
            </Button>
          )}
        </>
      ) : null}
      <Button className="button button-quiet" onPress={props.why} aria-keyshortcuts="w" aria-expanded={whyOpen}>
        Why <kbd>w</kbd>
      </Button>
    </div>
  );
}

export function ReviewBadge({ review, corrected }: { review: Review; corrected: readonly string[] }) {
  if (review === "open") return null;
  return (
    <span className="review-badge" data-review={review}>
      <Icon name={review === "accepted" ? "check" : review === "rejected" ? "close" : "pencil"} />
      {REVIEW_WORDS[review]}
      {corrected.length > 0 ? `: ${corrected.join(", ")}` : ""}
    </span>
  );
}
