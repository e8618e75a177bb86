import { useVirtualizer } from "@tanstack/react-virtual";
import { useImperativeHandle, useRef, type HTMLAttributes, type ReactNode, type Ref } from "react";
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

/** A list of any length, of which only the rows that are seen are there. Rows may be wider than the list. */
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
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: spare,
  });
  useImperativeHandle(handle, () => ({
    show: (index) => rows.scrollToIndex(index, { align: "auto" }),
    scrollToEnd: () => frame.current?.scrollTo({ top: frame.current.scrollHeight }),
    scrollBy: (pixels) => frame.current?.scrollBy({ top: pixels }),
    focus: () => frame.current?.focus(),
  }));
  function scrolled({ scrollTop, scrollHeight, clientHeight }: HTMLDivElement): void {
    const isAtEnd = scrollHeight - scrollTop - clientHeight < 2 * rowHeight;
    onScrolled?.({ isAtEnd, isUp: scrollTop < lastTop.current });
    lastTop.current = scrollTop;
  }
  const shown = rows.getVirtualItems();
  return (
    <div
      {...rest}
      ref={frame}
      className={`${classes["frame"]} ${className ?? ""}`}
      onScroll={(event) => scrolled(event.currentTarget)}
    >
      <div className={classes["whole"]} style={{ height: rows.getTotalSize() }} role="presentation">
        <div
          className={classes["shown"]}
          style={{ transform: `translateY(${shown[0]?.start ?? 0}px)` }}
          role="presentation"
        >
          {shown.map(({ index }) => children(index))}
        </div>
      </div>
    </div>
  );
}
