//! Iterators that functions of `std::iter` make: `successors`, `repeat`, `once` and their kin.

use super::Cx;
use super::env::Item;
use super::iter::Iter;
use super::types::Type;

impl Cx<'_> {
    /// `iter::successors(first, f)`, `iter::repeat(x)` and their kin: chains without an end of their own.
    pub fn endless_call(&mut self, name: &str, args: &[&syn::Expr]) -> Option<Item> {
        let from_zero = |cx: &mut Self| Box::new(Iter::From { lo: cx.int(0) });
        let it = match (name, args) {
            ("once", [x]) | ("repeat", [x]) | ("repeat_n", [x, _]) => {
                let item = self.expr(x, None);
                let item = self.settle(item);
                let item = Box::new(self.own(item, "repeated", false));
                match (name, args) {
                    ("once", _) => Iter::Once(item),
                    (_, [_, n]) => {
                        let n = self.scalar(n, Some(&Type::usize()));
                        Iter::Take(Box::new(Iter::Repeat(item)), n)
                    }
                    _ => Iter::Repeat(item),
                }
            }
            ("repeat_with", [f]) => Iter::Map(from_zero(self), self.callable(f)?),
            ("successors", [first, f]) => {
                let first = self.expr(first, None);
                let first = self.settle(first);
                let first = self.own(first, "next", true);
                let state = self.hidden("next", first);
                let step = self.program_closure(
                    "|next, _| match *next { Some(now) => { *next = f(&now); Some(now) } None => None }",
                    "f",
                    f,
                )?;
                Iter::Scan(from_zero(self), state, step)
            }
            _ => return None,
        };
        Some(Item::Iter(std::rc::Rc::new(it)))
    }
}
