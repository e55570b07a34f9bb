//! A call: its linear part is transposed by the callee's backward pass.

use super::*;

impl Transposer<'_> {
    /// `bwd(& arguments again, residuals, & cotangent of the result, accumulators)`.
    pub(super) fn call(&mut self, b: &mut Builder<'_>, c: &Call, id: RegionId, pos: usize) {
        let n = c.args.len() / 2;
        let (primal, tangents) = c.args.split_at(n);
        let Tree::Tuple(results) = &c.result else { return };
        if self.owes_nothing(&results[1], tangents) {
            return;
        }
        let mut callee = c.callee.clone();
        callee.chain.pop();
        callee.chain.push(Form::Bwd);
        let residuals = *self
            .residuals
            .entry((id, pos))
            .or_insert_with(|| b.func.new_root("r", Ty::Unknown, Hold::Owned, false));
        let snapshots = self.snapshots.get(&(id, pos)).cloned().unwrap_or_default();
        let mut args: Vec<Arg> = Vec::new();
        for (k, a) in primal.iter().enumerate() {
            match a {
                Arg::Ref(p) => {
                    let snapshot = snapshots.iter().find(|(at, _)| *at == k);
                    args.push(Arg::Ref(snapshot.map_or_else(|| p.clone(), |(_, r)| Place::from(*r))));
                }
                Arg::Lend(t) => args.push(lend_again(b, t)),
                Arg::Zero => args.push(Arg::Zero),
                Arg::NoAccumulator | Arg::Value(_) | Arg::RefMut(_) | Arg::Accumulate(_) => {}
            }
        }
        args.push(Arg::Ref(residuals.into()));
        let seed = self.seed(b, &results[1], &results[0]);
        args.push(Arg::Lend(seed));
        let mut by_value = Vec::new();
        let mut after: Vec<(Tree<Leaf>, Place)> = Vec::new();
        for (arg, t) in primal.iter().zip(tangents) {
            match (arg, t) {
                (Arg::Value(_), Arg::Lend(t)) => by_value.push(Some(t.clone())),
                (Arg::Value(_), _) => by_value.push(None),
                // The cotangent of an accumulator is lent, that of anything else is an accumulator.
                (Arg::NoAccumulator | Arg::Accumulate(_), Arg::Zero | Arg::NoAccumulator) => {
                    args.push(Arg::Zero)
                }
                (_, Arg::Zero | Arg::NoAccumulator) => args.push(Arg::NoAccumulator),
                (_, Arg::Ref(p)) => {
                    let p = self.place(b, p);
                    args.push(Arg::Accumulate(p));
                }
                (_, Arg::RefMut(p)) => {
                    let p = self.place(b, p);
                    args.push(Arg::RefMut(p));
                }
                (_, Arg::Accumulate(p)) => {
                    let p = self.place(b, p);
                    args.push(Arg::Ref(p));
                }
                (_, Arg::Lend(t)) => args.push(self.lent_accumulator(b, t, &mut after)),
                (_, Arg::Value(_)) => {}
            }
        }
        let separated = self.separate_overlapping(b, &mut args);
        let result = self.returned(b, &by_value);
        let results = result.leaves().into_iter().filter_map(|l| match l {
            Leaf::Value(v) => Some(*v),
            Leaf::Root(_) => None,
        });
        let results = results.collect();
        let span = b.span;
        let call = Call { callee, args, result: result.clone() };
        b.stmts.push(Stmt { results, op: Op::Call(Box::new(call)), span });
        for (to, tmp) in separated {
            b.push(Op::AddAll(to, tmp));
        }
        if let Tree::Tuple(parts) = &result {
            for (t, part) in by_value.iter().zip(parts) {
                if let Some(t) = t {
                    self.distribute(b, t, part);
                }
            }
        }
        for (t, place) in after {
            self.unlend(b, &t, &place);
        }
    }

    /// Nothing came of the call: its result is not used, and it modifies nothing.
    fn owes_nothing(&self, result: &Tree<Leaf>, tangents: &[Arg]) -> bool {
        let unused = |l: &Leaf| match l {
            Leaf::Value(t) => !self.ct.contains_key(t),
            Leaf::Root(t) => !self.roots.contains_key(t),
        };
        result.leaves().into_iter().all(unused)
            && tangents.iter().all(|a| !matches!(a, Arg::RefMut(_) | Arg::Accumulate(_)))
    }

    /// The cotangent of a call's result, as a tree of its parts.
    pub(super) fn seed(
        &mut self,
        b: &mut Builder<'_>,
        tangent: &Tree<Leaf>,
        primal: &Tree<Leaf>,
    ) -> Tree<Leaf> {
        match (tangent, primal) {
            (Tree::Tuple(ts), Tree::Tuple(ps)) => {
                Tree::Tuple(ts.iter().zip(ps).map(|(t, p)| self.seed(b, t, p)).collect())
            }
            (Tree::Leaf(Leaf::Value(t)), _) => match self.take(*t) {
                Some(c) => Tree::Leaf(Leaf::Value(c)),
                None if b.func.value(*t).ty == Ty::unit() => Self::nothing(b, primal),
                None => Tree::Leaf(Leaf::Value(self.zero_value(b, *t))),
            },
            (Tree::Leaf(Leaf::Root(t)), _) if b.func.root(*t).name == "_none" => Self::nothing(b, primal),
            (Tree::Leaf(Leaf::Root(t)), _) => Tree::Leaf(Leaf::Root(self.cotangent_root(b.func, *t))),
            (Tree::Tuple(_), Tree::Leaf(_)) => Tree::unit(),
        }
    }

    /// The cotangent of a part of a result that has none: a zero whose type only the callee knows, but for a `Result`, which
    /// has no default.
    fn nothing(b: &mut Builder<'_>, primal: &Tree<Leaf>) -> Tree<Leaf> {
        let ty = match primal {
            Tree::Leaf(Leaf::Root(r)) => &b.func.root(*r).ty,
            Tree::Leaf(Leaf::Value(v)) => &b.func.value(*v).ty,
            Tree::Tuple(_) => &Ty::Unknown,
        };
        let ty = match ty {
            Ty::Result(..) => Ty::Result(Box::new(Ty::unit()), Box::new(Ty::unit())),
            _ => Ty::Unknown,
        };
        Tree::Leaf(Leaf::Value(b.lin(Lin::Zero, "zero", ty)))
    }

    /// An argument `&(a, b)` that was made for the call: its accumulator is made for the call too.
    pub(super) fn lent_accumulator(
        &mut self,
        b: &mut Builder<'_>,
        t: &Tree<Leaf>,
        after: &mut Vec<(Tree<Leaf>, Place)>,
    ) -> Arg {
        if let Tree::Leaf(Leaf::Root(r)) = t {
            return Arg::Accumulate(self.cotangent_root(b.func, *r).into());
        }
        let (init, ty) = self.lent_zero(b, t);
        let root = b.func.new_root(format!("lent{}", self.suffix), ty, Hold::Owned, true);
        b.push(Op::New(root, init));
        after.push((t.clone(), root.into()));
        Arg::Accumulate(root.into())
    }

    pub(super) fn lent_zero(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>) -> (Init, Ty) {
        match t {
            Tree::Leaf(Leaf::Value(v)) => (Init::Value(self.zero_value(b, *v)), b.func.value(*v).ty.clone()),
            Tree::Leaf(Leaf::Root(r)) => {
                let c = self.cotangent_root(b.func, *r);
                (Init::ZeroLike(c.into()), b.func.root(c).ty.clone())
            }
            Tree::Tuple(ts) => {
                let (inits, tys) = ts.iter().map(|t| self.lent_zero(b, t)).unzip();
                (Init::Tuple(inits), Ty::Tuple(tys))
            }
        }
    }

    /// The parts of a lent accumulator go where they belong.
    pub(super) fn unlend(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>, from: &Place) {
        match t {
            Tree::Leaf(Leaf::Value(v)) => {
                if self.matters(b, *v) {
                    let c = self.load(b, from, *v);
                    self.accumulate(b, *v, c);
                }
            }
            Tree::Leaf(Leaf::Root(r)) => {
                let to = self.cotangent_root(b.func, *r);
                self.add_all(b, &to.into(), from);
            }
            Tree::Tuple(ts) => {
                for (k, t) in ts.iter().enumerate() {
                    self.unlend(b, t, &from.field(&k.to_string()));
                }
            }
        }
    }

    /// Two mutable borrows of one root cannot go into one call: all but the first get memory of their own,
    /// which is added afterwards, in the order of the arguments.
    pub(super) fn separate_overlapping(
        &mut self,
        b: &mut Builder<'_>,
        args: &mut [Arg],
    ) -> Vec<(Place, Place)> {
        let mut seen: Vec<Root> = Vec::new();
        let mut separated = Vec::new();
        for a in args {
            match a {
                Arg::Accumulate(p) if seen.contains(&p.root) => {
                    let ty = b.func.place_ty(p);
                    let ty = if let Ty::Slice(e) = ty { Ty::Vec(e) } else { ty };
                    let tmp = b.func.new_root("apart", ty, Hold::Owned, true);
                    b.push(Op::New(tmp, Init::ZeroLike(p.clone())));
                    separated.push((p.clone(), tmp.into()));
                    *a = Arg::Accumulate(tmp.into());
                }
                Arg::Accumulate(p) | Arg::RefMut(p) => seen.push(p.root),
                _ => {}
            }
        }
        separated
    }

    /// The results of a backward call: one entry for each by-value argument.
    pub(super) fn returned(&mut self, b: &mut Builder<'_>, by_value: &[Option<Tree<Leaf>>]) -> Tree<Leaf> {
        let mut entry = |t: &Option<Tree<Leaf>>| match t {
            None => Tree::Leaf(Leaf::Value(b.func.new_value("_none", Ty::unit(), true))),
            Some(t) => t.map(&mut |l| match l {
                Leaf::Value(v) => {
                    let (name, ty) = (self.name(b, *v), b.func.value(*v).ty.clone());
                    Leaf::Value(b.func.new_value(name, ty, true))
                }
                Leaf::Root(r) => {
                    let (name, ty) = (self.primal_name(b.func, *r), b.func.root(*r).ty.clone());
                    Leaf::Root(b.func.new_root(name, ty, Hold::Owned, true))
                }
            }),
        };
        Tree::Tuple(by_value.iter().map(&mut entry).collect())
    }

    pub(super) fn primal_name(&self, func: &Func, t: Root) -> String {
        let primal = self.primal.get(&t).map_or("d", |p| func.root(*p).name.as_str());
        format!("{primal}{}", self.suffix)
    }

    pub(super) fn distribute(&mut self, b: &mut Builder<'_>, t: &Tree<Leaf>, c: &Tree<Leaf>) {
        match (t, c) {
            (Tree::Tuple(ts), Tree::Tuple(cs)) => {
                ts.iter().zip(cs).for_each(|(t, c)| self.distribute(b, t, c));
            }
            (Tree::Leaf(Leaf::Value(v)), Tree::Leaf(Leaf::Value(c))) if self.matters(b, *v) => {
                self.accumulate(b, *v, *c);
            }
            (Tree::Leaf(Leaf::Root(t)), Tree::Leaf(Leaf::Root(c))) if self.primal.contains_key(t) => {
                let to = self.cotangent_root(b.func, *t);
                self.add_all(b, &to.into(), &Place::from(*c));
            }
            _ => {}
        }
    }
}

/// A lent tuple that is lent once more: its memory is that of the forward pass, which has another name here.
fn lend_again(b: &mut Builder<'_>, t: &Tree<Leaf>) -> Arg {
    if let Tree::Leaf(Leaf::Root(r)) = t {
        return Arg::Ref((*r).into());
    }
    Arg::Lend(t.map(&mut |l| match l {
        Leaf::Value(v) => Leaf::Value(*v),
        Leaf::Root(r) => {
            let data = b.func.root(*r).clone();
            let copy = b.func.new_root(data.name, data.ty, Hold::Owned, false);
            b.push(Op::New(copy, Init::Clone((*r).into())));
            Leaf::Root(copy)
        }
    }))
}
