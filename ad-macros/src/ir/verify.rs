//! The verifier: what every stage may rely on, checked after every stage in debug builds and tests.
//!
//! 1. Every value and root is defined once: by a parameter, a loop or one statement.
//! 2. A value is used after its definition and where it is visible: in the region that defines it or inside that.
//! 3. A root is used after it begins to exist and inside its region.
//! 4. A statement has as many results as its operation; both arms of an `If` and the body of a loop yield one value
//!    for each, unless they diverge. A `while`'s condition yields one value.
//! 5. Linear operations read linear values, coefficients are primal, and the result is linear. No other scalar
//!    operation reads a linear value; conditions, bounds and indices are primal.
//! 6. What a region yields or a loop carries is linear where its result is.
//! 7. Linear values are stored only in linear memory, and primal memory is copied only into primal memory.
//! 8. Memory held by `&` is never modified.
//! 9. A condition of `If` and the exit of a loop are `bool`, where their types are known.
//! 10. A loop's condition modifies no memory but what it makes itself.
//! 11. A transposed program, which is no function yet ([`transposed`]), may use every primal value and every piece of primal
//!     memory of the program that it reverses, and no tangent: what is linear in it are cotangents alone.
//!
//! Memory that has moved away may be used again: the emitter copies where a move is not the last use, and the residual plan
//! counts on that.
//!
//! The text of an error names the statement by its ids. Types other than `bool` are not checked: inference leaves
//! some unknown, and rustc checks them all.

mod transposed;

use super::visit::{self, Access, Visitor};
use super::*;

pub use transposed::transposed;

/// Checks a function; the error is the first thing that is wrong.
pub fn verify(func: &Func) -> Result<(), String> {
    verify_given(func, &[])
}

/// The same where something is defined that is no parameter yet: the tangents of the parameters.
pub fn verify_given(func: &Func, given: &[Leaf]) -> Result<(), String> {
    let mut v = Verifier::new(func);
    given.iter().try_for_each(|l| v.define_leaf(l))?;
    let leaves: Vec<Leaf> = func.params.iter().flat_map(|p| p.tree.leaves().into_iter().copied()).collect();
    leaves.iter().try_for_each(|l| v.define_leaf(l))?;
    v.region(&func.body)?;
    if !func.body.diverges {
        for l in func.result.leaves() {
            match l {
                Leaf::Value(x) => v.read(*x)?,
                Leaf::Root(r) => v.mention(*r)?,
            }
        }
    }
    Ok(())
}

struct Verifier<'f> {
    func: &'f Func,
    /// Visible now.
    values: Vec<bool>,
    roots: Vec<bool>,
    /// Ever defined.
    defined: Vec<bool>,
    born: Vec<bool>,
    /// What was defined in the open regions, to be hidden at their ends.
    scope: Vec<Leaf>,
    /// The program is transposed and its regions still name what they are the transposes of.
    marks: bool,
}

type Check = Result<(), String>;

fn ensure(ok: bool, message: impl FnOnce() -> String) -> Check {
    if ok { Ok(()) } else { Err(message()) }
}

impl<'f> Verifier<'f> {
    fn new(func: &'f Func) -> Self {
        Verifier {
            func,
            values: vec![false; func.values.len()],
            roots: vec![false; func.roots.len()],
            defined: vec![false; func.values.len()],
            born: vec![false; func.roots.len()],
            scope: Vec::new(),
            marks: false,
        }
    }

    fn define(&mut self, v: Value) -> Check {
        let k = v.0 as usize;
        ensure(k < self.defined.len(), || format!("{v} is not in the table of values"))?;
        ensure(!self.defined[k], || format!("{v} is defined twice"))?;
        (self.defined[k], self.values[k]) = (true, true);
        self.scope.push(Leaf::Value(v));
        Ok(())
    }

    fn define_root(&mut self, r: Root) -> Check {
        let k = r.0 as usize;
        ensure(k < self.born.len(), || format!("{r} is not in the table of roots"))?;
        ensure(!self.born[k], || format!("{r} is defined twice"))?;
        (self.born[k], self.roots[k]) = (true, true);
        self.scope.push(Leaf::Root(r));
        Ok(())
    }

    fn define_leaf(&mut self, l: &Leaf) -> Check {
        match l {
            Leaf::Value(v) => self.define(*v),
            Leaf::Root(r) => self.define_root(*r),
        }
    }

    fn read(&self, v: Value) -> Check {
        let visible = self.values.get(v.0 as usize).copied().unwrap_or(false);
        let ever = self.defined.get(v.0 as usize).copied().unwrap_or(false);
        ensure(visible, || {
            format!(
                "{v} is used {}",
                if ever { "outside the region that defines it" } else { "before it is defined" }
            )
        })
    }

    fn mention(&self, r: Root) -> Check {
        let visible = self.roots.get(r.0 as usize).copied().unwrap_or(false);
        ensure(visible, || format!("{r} is used where it does not exist"))
    }

    fn scoped(&mut self, f: impl FnOnce(&mut Self) -> Check) -> Check {
        let outer = self.scope.len();
        f(self)?;
        for leaf in self.scope.split_off(outer) {
            match leaf {
                Leaf::Value(v) => self.values[v.0 as usize] = false,
                Leaf::Root(r) => self.roots[r.0 as usize] = false,
            }
        }
        Ok(())
    }

    /// The statements and yields of a region; what it defines stays visible.
    fn region(&mut self, r: &Region) -> Check {
        for s in &r.stmts {
            self.stmt(s).map_err(|e| format!("{e}, in `{}`", describe(s)))?;
        }
        r.yields.iter().try_for_each(|&y| self.read(y))
    }

    fn linear(&self, v: Value) -> bool {
        self.func.values.get(v.0 as usize).is_some_and(|d| d.linear)
    }
    fn linear_root(&self, r: Root) -> bool {
        self.func.roots.get(r.0 as usize).is_some_and(|d| d.linear)
    }
    fn primal(&self, v: Value) -> Check {
        ensure(!self.linear(v), || format!("{v} is linear where a primal value is read"))
    }
    fn is_linear(&self, v: Value) -> Check {
        ensure(self.linear(v), || format!("{v} is primal where a linear value is needed"))
    }

    fn boolean(&self, v: Value) -> Check {
        self.primal(v)?;
        let ty = &self.func.value(v).ty;
        ensure(matches!(ty, Ty::Bool | Ty::Unknown | Ty::Named(_)), || {
            format!("{v} is a condition and no `bool`")
        })
    }

    fn results(&self, s: &Stmt, n: usize) -> Check {
        ensure(s.results.len() == n, || format!("{} results where there should be {n}", s.results.len()))
    }

    fn stmt(&mut self, s: &Stmt) -> Check {
        match &s.op {
            Op::If { cond, then, otherwise } => self.branch(s, *cond, then, otherwise)?,
            Op::Loop(l) => self.looped(s, l)?,
            Op::Lin(Lin::Cast(_)) if self.marks && s.results.is_empty() => return Ok(()),
            _ => {
                self.operands(s)?;
                self.kinds(s)?;
            }
        }
        s.results.iter().try_for_each(|&v| self.define(v))
    }

    /// Everything that the statement reads exists; what it modifies may be modified; indices are primal.
    fn operands(&mut self, s: &Stmt) -> Check {
        struct Operands {
            values: Vec<Value>,
            places: Vec<(Place, Access)>,
            roots: Vec<Root>,
        }
        impl Visitor for Operands {
            fn value(&mut self, v: Value) {
                self.values.push(v);
            }
            fn place(&mut self, p: &Place, access: Access) {
                self.places.push((p.clone(), access));
            }
            fn def_root(&mut self, r: Root) {
                self.roots.push(r);
            }
        }
        let mut all = Operands { values: vec![], places: vec![], roots: vec![] };
        visit::stmt(s, &mut all);
        all.values.iter().try_for_each(|&v| self.read(v))?;
        for (p, access) in &all.places {
            self.mention(p.root)?;
            self.indices(p)?;
            let held = self.func.root(p.root).hold == Hold::Ref;
            ensure(!held || *access == Access::Read, || format!("{} is held by `&` and modified", p.root))?;
        }
        all.roots.iter().try_for_each(|&r| self.define_root(r))
    }

    fn indices(&self, p: &Place) -> Check {
        for proj in &p.proj {
            match proj {
                Proj::Index(i) => self.primal(*i)?,
                Proj::Range(a, b) => a.iter().chain(b).try_for_each(|&v| self.primal(v))?,
                Proj::Field(_) => {}
            }
        }
        Ok(())
    }

    fn branch(&mut self, s: &Stmt, cond: Value, then: &Region, otherwise: &Region) -> Check {
        self.read(cond)?;
        self.boolean(cond)?;
        for arm in [then, otherwise] {
            self.scoped(|v| v.region(arm))?;
            self.yields(arm, &s.results)?;
        }
        Ok(())
    }

    /// One yield for each result, of the same kind.
    fn yields(&self, r: &Region, results: &[Value]) -> Check {
        if r.diverges {
            return ensure(r.yields.is_empty(), || "a region that diverges yields values".into());
        }
        ensure(r.yields.len() == results.len(), || {
            format!("a region yields {} values for {} results", r.yields.len(), results.len())
        })?;
        r.yields.iter().zip(results).try_for_each(|(&y, &x)| self.same_kind(y, x))
    }

    fn same_kind(&self, from: Value, to: Value) -> Check {
        ensure(self.linear(from) == self.linear(to), || {
            format!("{from} and {to} are not both linear or primal")
        })
    }

    fn looped(&mut self, s: &Stmt, l: &Loop) -> Check {
        for c in &l.carried {
            self.read(c.init)?;
            self.same_kind(c.init, c.param)?;
        }
        self.results(s, l.carried.len())?;
        if let LoopKind::Range { lo, hi, step, .. } = &l.kind {
            for &v in [lo, hi].into_iter().chain(step) {
                self.read(v)?;
                self.primal(v)?;
            }
        }
        self.scoped(|v| {
            l.carried.iter().try_for_each(|c| v.define(c.param))?;
            match &l.kind {
                LoopKind::Range { index, .. } => v.define(*index)?,
                LoopKind::While(cond) => v.scoped(|v| v.condition(cond))?,
            }
            v.region(&l.body)?;
            let params: Vec<Value> = l.carried.iter().map(|c| c.param).collect();
            v.yields(&l.body, &params)?;
            l.exit.iter().try_for_each(|&e| {
                v.read(e)?;
                v.boolean(e)
            })
        })?;
        l.carried.iter().zip(&s.results).try_for_each(|(c, &r)| self.same_kind(c.param, r))
    }

    fn condition(&mut self, cond: &Region) -> Check {
        self.region(cond)?;
        self.keeps_memory(cond)?;
        ensure(cond.yields.len() == 1, || "a loop's condition yields one value".into())?;
        self.boolean(cond.yields[0])
    }

    /// Nothing that exists outside the region is modified in it.
    fn keeps_memory(&self, r: &Region) -> Check {
        #[derive(Default)]
        struct Modified {
            roots: Vec<Root>,
            own: Vec<Root>,
        }
        impl Visitor for Modified {
            fn place(&mut self, p: &Place, access: Access) {
                if access != Access::Read {
                    self.roots.push(p.root);
                }
            }
            fn def_root(&mut self, r: Root) {
                self.own.push(r);
            }
        }
        let mut all = Modified::default();
        visit::region(r, &mut all);
        match all.roots.iter().find(|r| !all.own.contains(r)) {
            Some(r) => Err(format!("{r} is modified in a loop's condition")),
            None => Ok(()),
        }
    }

    /// Which operands and results are linear.
    fn kinds(&self, s: &Stmt) -> Check {
        match &s.op {
            Op::Pure(p) => {
                self.results(s, 1)?;
                self.pure(p)?;
                // The cotangent that a gradient begins with is a constant.
                if matches!(p, Pure::Atom(_)) { Ok(()) } else { self.primal(s.results[0]) }
            }
            Op::Effect(p) | Op::Panic(p) => {
                self.results(s, 0)?;
                self.pure(p)
            }
            Op::Prim(p, args) => {
                self.results(s, 1)?;
                ensure(args.len() == p.args.len(), || {
                    format!("`{}` takes {} arguments", p.name, p.args.len())
                })?;
                args.iter().chain(&s.results).try_for_each(|&v| self.primal(v))
            }
            Op::Cast(a) | Op::StopGradient(a) => {
                self.results(s, 1)?;
                [*a, s.results[0]].iter().try_for_each(|&v| self.primal(v))
            }
            Op::Load(p) => {
                self.results(s, 1)?;
                let same = self.linear(s.results[0]) == self.linear_root(p.root);
                ensure(same, || format!("a load from {} is not of its kind", p.root))
            }
            Op::Store(p, v) | Op::Add(p, v) | Op::Fill(p, v) => {
                self.results(s, 0)?;
                self.same_kind_as_memory(*v, p.root)
            }
            Op::Lin(l) => {
                self.results(s, 1)?;
                self.lin(l)?;
                // Zero is linear and constant: the slots of residuals begin with it.
                if *l == Lin::Zero { Ok(()) } else { self.is_linear(s.results[0]) }
            }
            Op::New(r, i) => self.init(i, *r),
            Op::Assign(p, i) | Op::Push(p, i) => self.init(i, p.root),
            Op::CopyFrom(a, b) | Op::Swap(a, b) => self.same_memory(a.root, b.root),
            Op::AddAll(a, b) => {
                self.results(s, 0)?;
                self.same_memory(a.root, b.root)
            }
            Op::Pop(p, leaf) => match leaf {
                Leaf::Value(v) => {
                    ensure(s.results == [*v], || format!("{v} is popped and no result"))?;
                    self.same_kind_as_memory(*v, p.root)
                }
                Leaf::Root(r) => {
                    self.results(s, 0)?;
                    self.same_memory(*r, p.root)
                }
            },
            Op::Call(c) => self.call(s, c),
            Op::If { .. } | Op::Loop(_) => Ok(()),
        }
    }

    fn pure(&self, p: &Pure) -> Check {
        let mut check = Ok(());
        visit::pure_operands(p, &mut |o| {
            if let Operand::Value(v) = o {
                check = std::mem::replace(&mut check, Ok(())).and_then(|()| self.primal(*v));
            }
        });
        check
    }

    fn lin(&self, l: &Lin) -> Check {
        match l {
            Lin::Zero => Ok(()),
            Lin::Neg(a) | Lin::Cast(a) => self.is_linear(*a),
            Lin::Add(a, b) | Lin::Sub(a, b) => self.is_linear(*a).and(self.is_linear(*b)),
            Lin::Scale(k, x) | Lin::Unscale(k, x) => self.primal(*k).and(self.is_linear(*x)),
            Lin::Select(c, a, b) => {
                self.boolean(*c)?;
                a.iter().chain(b).try_for_each(|&v| self.is_linear(v))
            }
        }
    }

    fn same_kind_as_memory(&self, v: Value, r: Root) -> Check {
        ensure(self.linear(v) == self.linear_root(r), || format!("{v} and {r} are not both linear or primal"))
    }

    fn same_memory(&self, a: Root, b: Root) -> Check {
        let same = self.linear_root(a) == self.linear_root(b);
        ensure(same, || format!("{a} and {b} are not both linear or primal"))
    }

    fn init(&self, i: &Init, r: Root) -> Check {
        match i {
            Init::Value(v) => self.same_kind_as_memory(*v, r),
            Init::List { elems, .. } | Init::Tuple(elems) => elems.iter().try_for_each(|e| self.init(e, r)),
            Init::Repeat { elem, len, .. } => self.primal(*len).and(self.init(elem, r)),
            Init::Struct { fields, .. } => fields.iter().try_for_each(|(_, e)| self.init(e, r)),
            Init::Clone(p) | Init::Move(p) => self.same_memory(p.root, r),
            Init::Pure(p) => self.pure(p),
            Init::Empty(n) => n.iter().try_for_each(|&n| self.primal(n)),
            // Only the shape is read.
            Init::ZeroLike(_) | Init::Zero(_) | Init::Uninit => Ok(()),
        }
    }

    /// The results of a call are its values, in order.
    fn call(&self, s: &Stmt, c: &Call) -> Check {
        let values: Vec<Value> = c
            .result
            .leaves()
            .into_iter()
            .filter_map(|l| match l {
                Leaf::Value(v) => Some(*v),
                Leaf::Root(_) => None,
            })
            .collect();
        ensure(values == s.results, || "the results of a call are not the values of its result tree".into())
    }
}

/// The statement in a few words: its results and the kind of its operation.
fn describe(s: &Stmt) -> String {
    let results: Vec<String> = s.results.iter().map(Value::to_string).collect();
    let debug = format!("{:?}", s.op);
    let op: String = debug.chars().take(120).collect();
    format!("{} = {op}", results.join(", "))
}
