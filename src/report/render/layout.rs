use crate::report::form::{Block, Head, HeadSpan, TableForm};
use crate::sorted::sorted_by;

/// A merged area of a table as it is printed: which title or cell stands where, and how far it goes.
///
/// A spreadsheet writer fills the official form from these; the HTML and the printed CSV of the crate
/// are written from them too. Rows and columns are counted from 0.
///
/// ```
/// use disclosure::report::TableForm;
/// use disclosure::report::render::{LayoutCell, LayoutContent};
///
/// let areas: Vec<LayoutCell> = TableForm::of_id("T4-2019").ok_or("no such table")?.layout();
/// let suits = areas.iter()
///     .find(|it| it.content == LayoutContent::ColumnTitle("行政诉讼")).ok_or("")?;
/// assert_eq!((suits.row, suits.column, suits.row_span, suits.column_span), (0, 5, 1, 10));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct LayoutCell {
    /// The first row.
    pub row: usize,
    /// The first column.
    pub column: usize,
    /// How many rows it takes.
    pub row_span: usize,
    /// How many columns it takes.
    pub column_span: usize,
    /// What stands in it.
    pub content: LayoutContent,
}

/// What stands in a [merged area](LayoutCell) of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(clippy::exhaustive_enums, reason = "a writer must meet every kind")]
pub enum LayoutContent {
    /// The words in the corner above the row titles.
    Corner(&'static str),
    /// A title over a whole part of the table.
    Banner(&'static str),
    /// The title of columns.
    ColumnTitle(&'static str),
    /// The title of rows.
    RowTitle(&'static str),
    /// The measure word of a row.
    Unit(&'static str),
    /// The cell at this place in the order of the form.
    Cell(usize),
}

/// The identity that the official form prints above its rows.
const BALANCE: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/// The areas of a form as far as they are laid out, from top to bottom.
struct Layout {
    rows: usize,
    cells: Vec<LayoutCell>,
}

impl Layout {
    fn put(
        &mut self,
        (row, column): (usize, usize),
        (row_span, column_span): (usize, usize),
        content: LayoutContent,
    ) {
        self.rows = self.rows.max(row.saturating_add(row_span));
        self.cells.push(LayoutCell {
            row,
            column,
            row_span,
            column_span,
            content,
        });
    }
}

impl TableForm {
    /// The form as it is printed, with its merged titles: the areas row by row from left to right.
    #[must_use]
    pub fn layout(&self) -> Vec<LayoutCell> {
        let shape = Shape::of(self);
        let mut layout = Layout {
            rows: 0,
            cells: Vec::new(),
        };
        let mut first_cell: usize = 0;
        for (number, block) in self.blocks().iter().enumerate() {
            if block.is_side_by_side() {
                beside(self, number, block, first_cell, &mut layout);
            } else {
                below(self, number, block, (first_cell, shape), &mut layout);
            }
            let cells = block.rows().len().saturating_mul(block.columns().len());
            first_cell = first_cell.saturating_add(cells);
        }
        sorted_by(layout.cells, &|one, other| {
            (one.row, one.column).cmp(&(other.row, other.column))
        })
    }

    const fn corner(&self) -> &'static str {
        match self.code().as_bytes() {
            b"T3" => BALANCE,
            b"T2" => "信息内容",
            b"S" => "统计指标",
            _ => "指标名称",
        }
    }
}

/// What the blocks of a table have in common.
#[derive(Clone, Copy)]
struct Shape {
    /// Columns of row titles.
    titles: usize,
    /// A column of measure words: 1 or 0.
    units: usize,
    /// Columns of cells.
    cells: usize,
    /// The outermost row title of each block is a banner over it.
    banners: bool,
}

impl Shape {
    fn of(form: &TableForm) -> Self {
        let blocks = form.blocks();
        let banners = blocks.len() > 1;
        let rows = || blocks.iter().flat_map(Block::rows);
        let titles = depth(rows()).saturating_sub(usize::from(banners));
        if blocks.iter().any(Block::is_side_by_side) {
            let across = |it: &Block| it.rows().len().saturating_mul(it.columns().len());
            return Self {
                titles: 0,
                units: 0,
                cells: blocks.iter().map(across).max().unwrap_or_default(),
                banners: false,
            };
        }
        Self {
            titles,
            units: usize::from(rows().any(|row| row.measure().is_some())),
            cells: blocks
                .iter()
                .map(|it| it.columns().len())
                .max()
                .unwrap_or_default(),
            banners,
        }
    }

    const fn left(self) -> usize {
        self.titles.saturating_add(self.units)
    }

    const fn columns(self) -> usize {
        self.left().saturating_add(self.cells)
    }
}

fn depth<'h>(heads: impl IntoIterator<Item = &'h Head>) -> usize {
    let depths = heads.into_iter().map(|head| head.titles().len());
    depths.max().unwrap_or_default()
}

/// How deep a title goes: to the end of its side when it is the innermost one.
fn thickness(span: &HeadSpan, heads: &[Head], depth: usize) -> usize {
    let titles = heads.get(span.first).map_or(0, |head| head.titles().len());
    if span.depth.saturating_add(1) == titles {
        depth.saturating_sub(span.depth)
    } else {
        1
    }
}

/// Lays a block out with its row titles on the left.
fn below(
    form: &TableForm,
    number: usize,
    block: &'static Block,
    (first_cell, shape): (usize, Shape),
    layout: &mut Layout,
) {
    let mut top = layout.rows;
    let outer = usize::from(shape.banners);
    if shape.banners {
        let banner = block.rows().first().and_then(|row| row.titles().first());
        let content = LayoutContent::Banner(banner.copied().unwrap_or_default());
        layout.put((top, 0), (1, shape.columns()), content);
        top = top.saturating_add(1);
    }
    let height = depth(block.columns());
    let width = block.columns().len();
    // The last column of a narrow block is as wide as what is left.
    let stretch = |column: usize| {
        let is_last = column.saturating_add(1) == width;
        1_usize.saturating_add(if is_last {
            shape.cells.saturating_sub(width)
        } else {
            0
        })
    };
    let corner = LayoutContent::Corner(form.corner());
    layout.put((top, 0), (height, shape.titles), corner);
    if shape.units > 0 {
        layout.put(
            (top, shape.titles),
            (height, 1),
            LayoutContent::Corner("单位"),
        );
    }
    for span in form.column_spans(number) {
        let last = span.first.saturating_add(span.count).saturating_sub(1);
        let across = span.count.saturating_add(stretch(last)).saturating_sub(1);
        let down = thickness(&span, block.columns(), height);
        let place = (
            top.saturating_add(span.depth),
            shape.left().saturating_add(span.first),
        );
        let content = LayoutContent::ColumnTitle(span.title);
        layout.put(place, (down, across), content);
    }
    top = top.saturating_add(height);
    for span in form.row_spans(number).iter().filter(|it| it.depth >= outer) {
        let inner = shape.titles.saturating_add(outer);
        let across = thickness(span, block.rows(), inner);
        let place = (
            top.saturating_add(span.first),
            span.depth.saturating_sub(outer),
        );
        let content = LayoutContent::RowTitle(span.title);
        layout.put(place, (span.count, across), content);
    }
    let mut index = first_cell;
    for (row, head) in (top..).zip(block.rows()) {
        if shape.units > 0 {
            let unit = head.measure().map_or("", |it| it.zh());
            layout.put((row, shape.titles), (1, 1), LayoutContent::Unit(unit));
        }
        for column in 0..width {
            let place = (row, shape.left().saturating_add(column));
            let content = LayoutContent::Cell(index);
            layout.put(place, (1, stretch(column)), content);
            index = index.saturating_add(1);
        }
    }
}

/// Lays a block out with its rows beside one another, each over its columns.
fn beside(
    form: &TableForm,
    number: usize,
    block: &'static Block,
    first_cell: usize,
    layout: &mut Layout,
) {
    let top = layout.rows;
    let width = block.columns().len();
    let height = depth(block.rows());
    for span in form.row_spans(number) {
        let down = thickness(&span, block.rows(), height);
        let place = (
            top.saturating_add(span.depth),
            span.first.saturating_mul(width),
        );
        let content = LayoutContent::ColumnTitle(span.title);
        layout.put(place, (down, span.count.saturating_mul(width)), content);
    }
    let titles = top.saturating_add(height);
    let cells = titles.saturating_add(depth(block.columns()));
    let mut index = first_cell;
    let mut column: usize = 0;
    for _ in block.rows() {
        for head in block.columns() {
            let content = LayoutContent::ColumnTitle(head.title());
            layout.put((titles, column), (1, 1), content);
            layout.put((cells, column), (1, 1), LayoutContent::Cell(index));
            index = index.saturating_add(1);
            column = column.saturating_add(1);
        }
    }
}

/// How many rows and columns areas take together.
pub(super) fn extent(areas: &[LayoutCell]) -> (usize, usize) {
    areas.iter().fold((0, 0), |(rows, columns), it| {
        (
            rows.max(it.row.saturating_add(it.row_span)),
            columns.max(it.column.saturating_add(it.column_span)),
        )
    })
}
