import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
} from "react";
import classes from "./virtual-rows.module.css";

/** What can be asked of a list whose rows are not all there. */
export interface VirtualRowsHandle {
  /** Scrolls as little as it takes for a row to be seen. */
  show(index: number): void;
  scrollToEnd(): void;
  scrollBy(pixels: number): void;
  focus(): void;
}

export interface VirtualRowsProps extends Omit<HTMLAttributes<HTMLDivElement>, "children" | "onScroll"> {
  readonly count: number;
  /** Of each row, in pixels. */
  readonly rowHeight: number;
  readonly children: (index: number) => ReactNode;
  readonly handle?: Ref<VirtualRowsHandle>;
  /** `isAtEnd`: the last row is seen, or almost; `isUp`: it was scrolled towards the beginning. */
  readonly onScrolled?: (to: { readonly isAtEnd: boolean; readonly isUp: boolean }) => void;
}

/** Rows beyond those that are seen, above and below. */
const spare = 12;

/** The rows that are in sight: from the first one, so many. */
interface Sight {
  readonly first: number;
  readonly rows: number;
}

/**
 * A list of any length, of which only the rows that are seen are there. Rows may be wider than the list. Each is as
 * high as the others, so that a list of a hundred thousand costs no more than one of a hundred when one is added.
 */
export function VirtualRows({
  count,
  rowHeight,
  children,
  handle,
  onScrolled,
  className,
  ...rest
}: VirtualRowsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  const [sight, setSight] = useState<Sight>({ first: 0, rows: 0 });
  const look = useCallback((): void => {
    const { scrollTop, clientHeight } = frame.current!;
    const seen = { first: Math.floor(scrollTop / rowHeight), rows: Math.ceil(clientHeight / rowHeight) };
    setSight((before) => (before.first === seen.first && before.rows === seen.rows ? before : seen));
  }, [rowHeight]);
  useLayoutEffect(() => {
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(frame.current!);
    return () => sizes.disconnect();
  }, [look]);
  useImperativeHandle(handle, () => ({
    show: (index) => show(frame.current!, index * rowHeight, rowHeight),
    scrollToEnd: () => frame.current?.scrollTo({ top: frame.current.scrollHeight }),
    scrollBy: (pixels) => frame.current?.scrollBy({ top: pixels }),
    focus: () => frame.current?.focus(),
  }));
  function scrolled({ scrollTop, scrollHeight, clientHeight }: HTMLDivElement): void {
    look();
    const isAtEnd = scrollHeight - scrollTop - clientHeight < 2 * rowHeight;
    onScrolled?.({ isAtEnd, isUp: scrollTop < lastTop.current });
    lastTop.current = scrollTop;
  }
  const end = Math.min(count, sight.first + sight.rows + spare);
  const first = Math.max(0, Math.min(sight.first, end - sight.rows) - spare);
  return (
    <div
      {...rest}
      ref={frame}
      className={`${classes["frame"]} ${className ?? ""}`}
      onScroll={(event) => scrolled(event.currentTarget)}
    >
      <div className={classes["whole"]} style={{ height: count * rowHeight }} role="presentation">
        <div
          className={classes["shown"]}
          style={{ transform: `translateY(${first * rowHeight}px)` }}
          role="presentation"
        >
          {Array.from({ length: end - first }, (_, row) => children(first + row))}
        </div>
      </div>
    </div>
  );
}

/** Scrolls as little as it takes for what stands at `top` to be in sight. */
function show(frame: HTMLElement, top: number, height: number): void {
  const below = top + height - frame.clientHeight;
  if (frame.scrollTop > top) frame.scrollTop = top;
  else if (frame.scrollTop < below) frame.scrollTop = below;
}
