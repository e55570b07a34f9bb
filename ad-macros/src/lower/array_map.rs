//! `array.map(f)`: a loop that fills another array.
//!
//! In: the array's place and a closure. Out: new memory. Where the array's length is not visible (a field of another
//! item's struct), the result is of the same type; what is made of a constant table is a vector.

use syn::Expr;

use super::Cx;
use super::closure::Callable;
use super::env::{Item, LPlace, Loc};
use super::types::Type;
use crate::diagnostics::catalogue;
use crate::ir::Init;

impl Cx<'_> {
    /// `array.map(f)`
    pub fn array_map(&mut self, p: &LPlace, f: &Expr, hint: Option<&Type>) -> Item {
        let Some(f) = self.callable(f) else {
            return self.fail(self.span, catalogue::unknown_adaptor("map"));
        };
        let Type::Array(_, n) = self.infer.shallow(&p.ty) else { return self.map_same(p, &f) };
        let elem = self.elem_hint(hint);
        let ty = Type::Array(Box::new(elem.clone()), n);
        let Some(init) = self.placeholder(&ty) else {
            let shown = self.type_text(&ty);
            return self.fail(self.span, catalogue::no_uninitialised(&shown));
        };
        let out = self.fresh_root(init, ty, "mapped");
        let (lo, hi) = (self.int(0), self.len_of(p));
        self.count_loop(lo, hi, &mut |cx, i| {
            let arg = cx.index(p.clone(), i);
            let arg = cx.settle(Item::Place(arg));
            let v = cx.apply(&f, vec![arg], Some(&elem));
            let to = cx.index(out.clone(), i);
            cx.set_place(to, v);
        });
        Item::Place(out)
    }

    /// `map` of an array of which only the name is known: into an array of the same type.
    fn map_same(&mut self, p: &LPlace, f: &Callable) -> Item {
        let Loc::Mem(place) = &p.loc else { return self.map_table(p, f) };
        let out = self.fresh_root(Init::Clone(place.clone()), p.ty.clone(), "mapped");
        let (lo, hi) = (self.int(0), self.len_of(p));
        self.count_loop(lo, hi, &mut |cx, i| {
            let arg = cx.index(p.clone(), i);
            let elem = arg.ty.clone();
            let v = cx.apply(f, vec![Item::Place(arg)], Some(&elem));
            let to = cx.index(out.clone(), i);
            cx.set_place(to, v);
        });
        Item::Place(out)
    }

    /// `map` of a constant table, whose elements are mostly of another type than what is made of them: into a vector.
    fn map_table(&mut self, p: &LPlace, f: &Callable) -> Item {
        let ty = Type::Vec(Box::new(self.any_type()));
        let out = self.fresh_root(Init::Empty(None), ty, "mapped");
        let Loc::Mem(to) = out.loc.clone() else { return Item::Never };
        let (lo, hi) = (self.int(0), self.len_of(p));
        self.count_loop(lo, hi, &mut |cx, i| {
            let arg = cx.index(p.clone(), i);
            let arg = cx.settle(Item::Place(arg));
            let v = cx.apply(f, vec![arg], None);
            cx.push_item(&out, to.clone(), v);
        });
        Item::Place(out)
    }
}
